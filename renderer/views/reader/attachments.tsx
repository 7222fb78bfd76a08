// The parts of a message that are files: chips that save them.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Paperclip } from 'lucide-react'
import type { ValueOf } from '../../../shared/contract.ts'
import { saveLink } from '../../engine/save-part.ts'
import { formatSize } from '../../locales/format.ts'
import styles from './attachments.module.css'

type Part = ValueOf<'messages.body'>['parts'][number]

export function Attachments({ parts }: { parts: readonly Part[] }): ReactNode {
  const { t, i18n } = useTranslation()
  if (parts.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('reader.attachments')}>
      {parts.map((part) => {
        const name = part.fileName || t('reader.unnamedPart')
        const size = formatSize(part.sizeBytes, i18n.language)
        return (
          <li key={part.path}>
            <a
              className={styles.chip}
              {...saveLink(part.ticket, name)}
              title={t('reader.saveAttachment', { type: part.type })}
            >
              <Paperclip size={13} aria-hidden />
              <span className={styles.name} dir="auto">
                {name}
              </span>{' '}
              <span className={styles.size}>{size}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
