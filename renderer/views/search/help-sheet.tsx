// Everything that can be searched for, with an example of each that can be put into the box.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_NAMES, FIELD_VALUES } from '../../../shared/lib/query/describe.ts'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './search.module.css'
import { useMeaningOf } from './use-suggestions.ts'

const SIGNS = [
  ['words', 'green tea'],
  ['phrase', '"green tea"'],
  ['prefix', 'fac*'],
  ['not', '-tea'],
  ['or', 'tea OR coffee'],
  ['brackets', '(tea OR coffee) milk'],
] as const

/** For fields that anything can be written behind. */
const FREE: Record<string, string> = {
  from: 'alice',
  to: 'bob@example.org',
  with: 'example.org',
  cc: 'bob',
  bcc: 'bob',
  subject: 'plan',
  body: 'plan',
  filename: 'report',
  account: 'home',
  tag: 'todo',
  'readable-by': 'google',
}

const exampleOf = (field: string): string => `${field}:${FREE[field] ?? FIELD_VALUES[field]?.values[0] ?? ''}`

interface HelpSheetProps {
  onChoose: (example: string) => void
  onClose: () => void
}

export function HelpSheet({ onChoose, onClose }: HelpSheetProps): ReactNode {
  const { t } = useTranslation()
  const meaningOf = useMeaningOf()
  const rows = [
    ...SIGNS.map(([sign, example]) => ({ example, meaning: t(`search.examples.${sign}`) })),
    ...FIELD_NAMES.map((field) => ({ example: exampleOf(field), meaning: meaningOf(field) })),
  ]
  return (
    <Sheet title={t('search.help')} closeName={t('frame.close')} isWide onClose={onClose}>
      <p>{t('search.helpIntro')}</p>
      <dl className={styles.help}>
        {rows.map(({ example, meaning }) => (
          <div key={example} className={styles.helpRow}>
            <dt>
              <button type="button" className={styles.example} onClick={() => onChoose(example)}>
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
