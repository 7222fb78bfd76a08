// Imports that run, and those that ended since Loquet was started.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import styles from './status-sheet.module.css'

type Import = ValueOf<'imports.list'>[number]

export function StatusImports(): ReactNode {
  const { t } = useTranslation()
  const imports = useQuery('imports.list', {}).value ?? []
  if (imports.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('footer.imports')}</h3>
      <ul className={styles.list}>
        {imports.map((one) => (
          <ImportStatus key={one.id} found={one} />
        ))}
      </ul>
    </section>
  )
}

function ImportStatus({ found }: { found: Import }): ReactNode {
  const { t } = useTranslation()
  const cancel = useCommand('imports.cancel')
  const { id, kind, state, readBytes, totalBytes, added, known, refusedCount, fault } = found
  const name = kind === 'sample' ? t('footer.sampleMail') : found.name
  const counts = t('footer.importCounts', { added, known, refused: refusedCount })
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <strong className={styles.name} dir="auto">
          {name}
        </strong>
        <span>{t(`footer.importState.${state}`)}</span>
      </div>
      {state === 'running' ? (
        <Progress name={name} value={readBytes} max={totalBytes} text={counts} />
      ) : (
        <p className={styles.hint}>{counts}</p>
      )}
      {fault && <FaultNotice fault={fault} />}
      {state === 'running' && (
        <p className={styles.acts}>
          <Button
            look="link"
            aria-label={t('footer.cancelImport', { name })}
            onClick={() => void cancel({ id })}
          >
            {t('frame.cancel')}
          </Button>
        </p>
      )}
    </li>
  )
}
