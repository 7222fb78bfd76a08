// The plain text of a message, its links made clickable, what it quotes folded behind three dots.
import { useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkClicked } from '../mail-html/links.ts'
import { findLinks } from './plain-links.ts'
import styles from './plain-body.module.css'

interface PlainBodyProps {
  own: string
  quoted: string | null
  onLink: (link: LinkClicked) => void
}

export function PlainBody({ own, quoted, onLink }: PlainBodyProps): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.body}>
      <Text text={own.trim() === '' && !quoted ? t('reader.noText') : own} onLink={onLink} />
      {quoted && (
        <>
          <button
            type="button"
            className={styles.dots}
            title={t(isShown ? 'reader.hideQuoted' : 'reader.showQuoted')}
            aria-label={t(isShown ? 'reader.hideQuoted' : 'reader.showQuoted')}
            aria-expanded={isShown}
            aria-controls={id}
            onClick={() => setShown(!isShown)}
          >
            •••
          </button>
          <div id={id} hidden={!isShown} className={styles.quoted}>
            {isShown && <Text text={quoted} onLink={onLink} />}
          </div>
        </>
      )}
    </div>
  )
}

/** Paragraph by paragraph, because each may run in a direction of its own. */
function Text({ text, onLink }: { text: string; onLink: (link: LinkClicked) => void }): ReactNode {
  const paragraphs = useMemo(() => text.trim().split(/\n[ \t]*\n/), [text])
  return paragraphs.map((paragraph, number) => (
    // Paragraphs have no name but their place, and the text of a message never changes.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={number} dir="auto">
      {findLinks(paragraph).map((piece, index) =>
        piece.kind === 'link' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <button key={index} type="button" className={styles.link} onClick={() => onLink(piece)}>
            {piece.text}
          </button>
        ) : (
          piece.text
        ),
      )}
    </p>
  ))
}
