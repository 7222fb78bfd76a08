// Shows exactly which address a link leads to before it is opened, and says when its text promised another.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from 'lucide-react'
import { host } from '../../engine/host.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { otherHostShown } from '../mail-html/links.ts'
import type { LinkClicked } from '../mail-html/links.ts'
import styles from './link-sheet.module.css'

export function LinkSheet({ link, onClose }: { link: LinkClicked; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const url = new URL(link.url)
  const isMail = url.protocol === 'mailto:'
  const shown = isMail ? undefined : otherHostShown(link.text, url.hostname)
  const open = (): void => {
    host.openLink(link.url)
    onClose()
  }
  return (
    <Sheet title={t('link.title')} closeName={t('frame.close')} onClose={onClose}>
      {shown && <Notice tone="trouble">{t('link.differs', { shown, host: url.hostname })}</Notice>}
      <p className={styles.url} dir="ltr">
        <MarkedHost url={link.url} host={url.host} />
      </p>
      {url.hostname.split('.').some((label) => label.startsWith('xn--')) && (
        <Notice tone="calm">{t('link.encoded')}</Notice>
      )}
      <p className={styles.note}>{isMail ? t('link.mailto') : t('link.body', { host: url.hostname })}</p>
      <SheetActions>
        <CopyButton
          text={isMail ? decodeURIComponent(url.pathname) : link.url}
          name={t('link.copy')}
          doneName={t('link.copied')}
        />
        {!isMail && (
          <Button look="main" onClick={open}>
            <ExternalLink size={14} aria-hidden />
            {t('link.open')}
          </Button>
        )}
      </SheetActions>
    </Sheet>
  )
}

/** The host stands out, since it decides who is visited. */
function MarkedHost({ url, host: name }: { url: string; host: string }): ReactNode {
  const start = name === '' ? -1 : url.indexOf(name)
  if (start < 0) return url
  return (
    <>
      {url.slice(0, start)}
      <strong>{name}</strong>
      {url.slice(start + name.length)}
    </>
  )
}
