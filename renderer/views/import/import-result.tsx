// What came of an import: how much is new, what was here already, what could not be read and why.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SheetActions } from '../../ui/sheet.tsx'
import { faultDetail } from '../fault-detail.ts'
import { FaultNotice } from '../fault-notice.tsx'
import styles from './import-sheet.module.css'

type Import = ValueOf<'imports.list'>[number]

interface ImportResultProps {
  found: Import
  onClose: () => void
  onAgain: () => void
}

export function ImportResult({ found, onClose, onAgain }: ImportResultProps): ReactNode {
  const { t } = useTranslation()
  const { state, added, known, refused, refusedCount, fault } = found
  const isEmpty = state === 'done' && added + known === 0
  return (
    <>
      {state === 'cancelled' && <Notice tone="calm">{t('imports.cancelled')}</Notice>}
      {state === 'failed' && <Notice tone="trouble">{t('imports.failed')}</Notice>}
      {fault && <FaultNotice fault={fault} />}
      {isEmpty && <Notice tone="trouble">{t('imports.nothing')}</Notice>}
      <div role="status">
        {!isEmpty && <p>{t('imports.added', { count: added })}</p>}
        {known > 0 && <p>{t('imports.known', { count: known })}</p>}
        {refusedCount > 0 && <p>{t('imports.refused', { count: refusedCount })}</p>}
      </div>
      {refused.length > 0 && (
        <details className={styles.refused} open={refused.length < 5}>
          <summary>{t('imports.refusedMore', { shown: refused.length })}</summary>
          <ul>
            {refused.map(({ path, fault: why }) => (
              <li key={path}>
                <strong dir="auto">{path}</strong>
                <p>{faultDetail(why, t) || t(`faults.${why.code}`, { message: why.message })}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <SheetActions>
        <Button onClick={onAgain}>{t('imports.again')}</Button>
        <Button look="main" onClick={onClose}>
          {t('imports.close')}
        </Button>
      </SheetActions>
    </>
  )
}
