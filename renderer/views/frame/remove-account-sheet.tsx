// Asks before an account goes, and says what goes with it.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand } from '../../engine/hooks.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { START } from '../../state/where.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import type { Account } from './sidebar.tsx'

interface RemoveAccountSheetProps {
  account: Account
  name: string
  onClose: () => void
}

export function RemoveAccountSheet({ account, name, onClose }: RemoveAccountSheetProps): ReactNode {
  const { t } = useTranslation()
  const { go } = useWhere()
  const remove = useCommand('accounts.remove')
  const [fault, setFault] = useState<Fault | null>(null)
  const confirm = async (): Promise<void> => {
    const result = await remove({ id: account.id })
    if (!result.ok) return setFault(result.fault)
    go(START)
    onClose()
  }
  return (
    <Sheet title={t('removal.title', { address: name })} closeName={t('frame.close')} onClose={onClose}>
      <p>{t(account.kind === 'local' ? 'removal.bodyLocal' : 'removal.body')}</p>
      {account.pendingOperations > 0 && (
        <Notice tone="trouble">{t('removal.pending', { count: account.pendingOperations })}</Notice>
      )}
      {fault && <FaultNotice fault={fault} />}
      <SheetActions>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="danger" onClick={() => void confirm()}>
          {t('removal.confirm')}
        </Button>
      </SheetActions>
    </Sheet>
  )
}
