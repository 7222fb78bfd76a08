// A provider's help page: shown in full, opened only by a click.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from 'lucide-react'
import { host } from '../../engine/host.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import styles from './onboarding.module.css'

export function HelpLink({ url }: { url: string }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={styles.help}>
      <p>{t('onboarding.help')}</p>
      <code>{url}</code>
      <div className={styles.helpActions}>
        <CopyButton text={url} name={t('onboarding.copy')} doneName={t('onboarding.copied')} />
        <Button onClick={() => host.openLink(url)}>
          <ExternalLink size={14} aria-hidden />
          {t('onboarding.openHelp')}
        </Button>
      </div>
    </div>
  )
}
