// The raw source of a message, opened at the bytes that prove something.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Download } from 'lucide-react'
import type { MessageId } from '../../../shared/model/ids.ts'
import { useQuery } from '../../engine/hooks.ts'
import { host } from '../../engine/host.ts'
import { saveLink } from '../../engine/save-part.ts'
import { formatSize } from '../../locales/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { markSource } from './source-text.ts'
import type { MarkedSource } from './source-text.ts'
import styles from './source-sheet.module.css'

export interface SourceShown {
  message: MessageId
  start: number
  end: number
}

export function SourceSheet({ shown, onClose }: { shown: SourceShown; onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation()
  const source = useQuery('messages.source', { id: shown.message }).value
  const [text, setText] = useState<MarkedSource | 'failed'>()
  const ticket = useRef<string>(undefined)
  useEffect(() => {
    // One ticket is enough: the octets of a message never change.
    if (!source || ticket.current) return
    ticket.current = source.ticket
    fetchBytes(host.readUrl(source.ticket)).then(
      (bytes) => setText(markSource(bytes, shown.start, shown.end)),
      () => setText('failed'),
    )
  }, [source, shown])
  return (
    <Sheet title={t('source.title')} closeName={t('frame.close')} isWide onClose={onClose}>
      <div className={styles.line}>
        {source && <span>{t('source.size', { size: formatSize(source.sizeBytes, i18n.language) })}</span>}
        {shown.end > shown.start && <span>{t('source.marked')}</span>}
        {text !== undefined && text !== 'failed' && (
          <CopyButton
            text={text.before + text.marked + text.after}
            name={t(text.isCut ? 'source.copyShown' : 'source.copy')}
            doneName={t('source.copied')}
          />
        )}
        {source && (
          <a className={styles.save} {...saveLink(source.ticket, `message-${shown.message}.eml`)}>
            <Download size={14} aria-hidden />
            {t('source.save')}
          </a>
        )}
      </div>
      {text === 'failed' && <Notice tone="trouble">{t('source.failed')}</Notice>}
      {text !== 'failed' && text?.isCut && <Notice tone="calm">{t('source.cut')}</Notice>}
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} dir="ltr" tabIndex={0}>
        {text !== undefined && text !== 'failed' && (
          <>
            {text.before}
            <mark ref={showInMiddle} className={styles.mark}>
              {text.marked}
            </mark>
            {text.after}
          </>
        )}
      </pre>
    </Sheet>
  )
}

const showInMiddle = (mark: HTMLElement | null): void => mark?.scrollIntoView({ block: 'center' })

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`part answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
