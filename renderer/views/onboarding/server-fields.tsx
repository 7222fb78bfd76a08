// One server: name, port, encryption. There is no choice without encryption.
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { Segments } from '../../ui/segments.tsx'
import type { ServerForm } from './hand-form.ts'
import styles from './onboarding.module.css'

interface ServerFieldsProps {
  title: string
  server: ServerForm
  onChange: (change: Partial<ServerForm>) => void
}

export function ServerFields({ title, server, onChange }: ServerFieldsProps): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className={styles.server} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.serverGrid}>
        <Field
          label={t('onboarding.host')}
          spellCheck={false}
          value={server.host}
          onChange={(event) => onChange({ host: event.target.value })}
        />
        <Field
          label={t('onboarding.port')}
          inputMode="numeric"
          value={server.port}
          onChange={(event) => onChange({ port: event.target.value })}
        />
      </div>
      <Segments
        name={t('onboarding.security')}
        value={server.security}
        choices={[
          { value: 'tls', label: t('onboarding.tls') },
          { value: 'starttls', label: t('onboarding.starttls') },
        ]}
        onChoose={(security) => onChange({ security })}
      />
    </section>
  )
}
