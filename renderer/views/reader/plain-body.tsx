// The plain text of a message, its links made clickable, what it quotes folded behind three dots.
import { useId, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countText, needleOf } from '../../../shared/lib/find-text.ts'
import { useSettings } from '../../state/appearance.ts'
import { Button } from '../../ui/button.tsx'
import { useFinding, useMarks } from '../mail-html/find-context.ts'
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
  const body = useRef<HTMLDivElement>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const isShown = useHasHit(quoted) || isUnfolded
  const zoom = (useSettings()?.mailZoom ?? 100) / 100
  useMarks(() => body.current, `${isShown}`)
  return (
    <div ref={body} className={styles.body} style={{ zoom }}>
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
            onClick={() => setUnfolded(!isShown)}
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

/** What is looked for is not left folded. */
function useHasHit(text: string | null): boolean {
  const looked = useFinding()?.text ?? ''
  return useMemo(() => {
    const needle = needleOf(looked)
    return text !== null && needle !== undefined && countText(text, needle) > 0
  }, [text, looked])
}

/** Signs; a longer text (a log, a dump) is drawn when it is wanted. */
const MOST_SHOWN = 200_000

/** Paragraph by paragraph, because each may run in a direction of its own. */
function Text({ text, onLink }: { text: string; onLink: (link: LinkClicked) => void }): ReactNode {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && text.length > MOST_SHOWN
  const paragraphs = useMemo(
    () => (isCut ? text.slice(0, MOST_SHOWN) : text).trim().split(/\n[ \t]*\n/),
    [text, isCut],
  )
  const drawn = paragraphs.map((paragraph, number) => (
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
  if (!isCut) return drawn
  return (
    <>
      {drawn}
      <p>
        <Button look="link" onClick={() => setWhole(true)}>
          {t('reader.showAllText')}
        </Button>
      </p>
    </>
  )
}
