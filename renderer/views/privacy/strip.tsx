// The strip under an open message: how exposed it is, who could read it, and, opened, every reason.
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown } from 'lucide-react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useQuery } from '../../engine/hooks.ts'
import { AxisBars } from './axis-bars.tsx'
import { LetterMark } from './letter-mark.tsx'
import { readersText } from './readers-text.ts'
import { ReportTable } from './report-table.tsx'
import type { EvidenceShown } from './report-table.tsx'
import styles from './strip.module.css'

interface PrivacyStripProps {
  message: MessageId
  isOpen: boolean
  onToggle: () => void
  onEvidence: (evidence: EvidenceShown) => void
}

export function PrivacyStrip({ message, isOpen, onToggle, onEvidence }: PrivacyStripProps): ReactNode {
  const { t, i18n } = useTranslation()
  const id = useId()
  const { value: report, fault } = useQuery('privacy.report', { message })
  if (!report)
    return (
      <p className={styles.waiting}>
        {fault ? t(`faults.${fault.code}`, { message: fault.message }) : t('privacy.computing')}
      </p>
    )
  const { letter } = report
  return (
    <div className={styles.privacy}>
      <button
        type="button"
        className={styles.strip}
        aria-expanded={isOpen}
        aria-controls={id}
        title={t(isOpen ? 'privacy.close' : 'privacy.open')}
        onClick={onToggle}
      >
        <LetterMark
          letter={letter}
          words={t('privacy.letterName', { letter, name: t(`privacy.letters.${letter}`) })}
        />
        <span className={styles.readers}>{readersText(t, report.readers, i18n.language)}</span>
        <AxisBars values={report} />
        <ChevronDown size={16} aria-hidden className={styles.chevron} />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ReportTable report={report} onEvidence={onEvidence} />}
      </div>
    </div>
  )
}

/** Whether the strip of one message is open, and the way to open it from elsewhere. */
export function useStrip(): { isOpen: boolean; toggle: () => void; open: () => void } {
  const [isOpen, setOpen] = useState(false)
  return { isOpen, toggle: () => setOpen((was) => !was), open: () => setOpen(true) }
}
