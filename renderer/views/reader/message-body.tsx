// The body of one open message: what is sealed said so, else the sender's layout in its frame, else plain text.
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { LinkClicked } from '../mail-html/links.ts'
import { MailFrame } from '../mail-html/mail-frame.tsx'
import { Attachments } from './attachments.tsx'
import { PlainBody } from './plain-body.tsx'
import styles from './message.module.css'

export type Body = ValueOf<'messages.body'>

interface MessageBodyProps {
  body: Body
  onLink: (link: LinkClicked) => void
}

export function MessageBody({ body, onLink }: MessageBodyProps): ReactNode {
  const { t } = useTranslation()
  const [isPlain, setPlain] = useState(false)
  const { plain, html, protection, content } = body
  const hasBoth = html !== null && plain !== null
  const isSealed = protection.endsWith('-encrypted')
  return (
    <div className={styles.body}>
      {protection !== 'none' && (
        <div className={styles.protection}>
          <Notice tone="calm">{t(`reader.sealed.${protection}`)}</Notice>
        </div>
      )}
      {content === 'absent' && <Notice tone="calm">{t('reader.absent')}</Notice>}
      {content === 'partial' && <p className={styles.partial}>{t('reader.partial')}</p>}
      {content !== 'absent' && !(isSealed && !plain && !html) && (
        <Text body={body} isPlain={isPlain || html === null} onLink={onLink} />
      )}
      {hasBoth && (
        <Button look="link" className={styles.switch} onClick={() => setPlain(!isPlain)}>
          {t(isPlain ? 'reader.asHtml' : 'reader.asText')}
        </Button>
      )}
      <Attachments parts={body.parts.filter((part) => !isShownInline(part, body))} />
    </div>
  )
}

function Text({ body, isPlain, onLink }: MessageBodyProps & { isPlain: boolean }): ReactNode {
  const tickets = useMemo(
    () => new Map(body.parts.flatMap((part) => (part.contentId ? [[part.contentId, part.ticket]] : []))),
    [body.parts],
  )
  if (!isPlain && body.html !== null) return <MailFrame html={body.html} tickets={tickets} onLink={onLink} />
  return <PlainBody own={body.plain?.own ?? ''} quoted={body.plain?.quoted ?? null} onLink={onLink} />
}

/** A picture that the HTML places is no attachment. */
const isShownInline = ({ isInline, contentId }: Body['parts'][number], { html }: Body): boolean =>
  isInline && contentId !== null && html !== null && html.includes(contentId)
