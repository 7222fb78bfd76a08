// Signs in once to see that everything fits, and only then adds the account.
import { useState } from 'react'
import type { ArgsOf } from '../../../shared/contract.ts'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'

export type NewAccount = ArgsOf<'accounts.add'>

export interface SignIn {
  isTrying: boolean
  fault: Fault | null
  signIn: (account: NewAccount) => Promise<void>
}

export function useSignIn(onDone: () => void): SignIn {
  const trySignIn = useCommand('accounts.trySignIn')
  const add = useCommand('accounts.add')
  const [isTrying, setTrying] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const signIn = async (account: NewAccount): Promise<void> => {
    setTrying(true)
    setFault(null)
    const tried = await trySignIn({ imap: account.imap, credentials: account.credentials })
    const added = tried.ok ? await add(account) : tried
    setTrying(false)
    if (added.ok) onDone()
    else setFault(added.fault)
  }
  return { isTrying, fault, signIn }
}
