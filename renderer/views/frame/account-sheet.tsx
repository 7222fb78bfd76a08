// The sheets that the menu of an account and the footer's "Fix" open.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../engine/hooks.ts'
import type { AccountSheetName } from './account-menu.ts'
import { NameSheet } from './name-sheet.tsx'
import { PasswordSheet } from './password-sheet.tsx'
import { RemoveAccountSheet } from './remove-account-sheet.tsx'
import { ServerSheet } from './server-sheet.tsx'
import type { Account } from './sidebar.tsx'

interface AccountSheetProps {
  sheet: AccountSheetName
  account: Account
  /** The account's, in words: its address, or "On this computer". */
  name: string
  onClose: () => void
}

export function AccountSheet({ sheet, account, name, onClose }: AccountSheetProps): ReactNode {
  const { t } = useTranslation()
  const change = useCommand('accounts.change')
  switch (sheet) {
    case 'rename':
      return (
        <NameSheet
          title={t('places.renameAccount', { address: name })}
          name={account.displayName}
          hint={t('places.renameHint')}
          onSave={(displayName) => change({ id: account.id, displayName })}
          onClose={onClose}
        />
      )
    case 'sign-in':
      return <PasswordSheet account={account} onClose={onClose} />
    case 'server':
      return <ServerSheet account={account} onClose={onClose} />
    case 'remove':
      return <RemoveAccountSheet account={account} name={name} onClose={onClose} />
  }
}
