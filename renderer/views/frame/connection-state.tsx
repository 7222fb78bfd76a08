// How the line to the engine and to the servers is, as a dot and words.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { useLine } from '../../engine/hooks.ts'
import styles from './footer.module.css'
import type { OverallState } from './overall-state.ts'

const TONES = {
  online: 'good',
  syncing: 'good',
  connecting: 'none',
  offline: 'none',
  local: 'none',
  trouble: 'bad',
} as const

interface ConnectionStateProps {
  line: ReturnType<typeof useLine>
  overall: OverallState
}

export function ConnectionState({ line, overall }: ConnectionStateProps): ReactNode {
  const { t } = useTranslation()
  if (line === 'lost' || line === 'expired')
    return <Dot tone="bad">{t(line === 'lost' ? 'footer.lost' : 'frame.expired')}</Dot>
  return <Dot tone={TONES[overall.kind]}>{words()}</Dot>

  function words(): string {
    switch (overall.kind) {
      case 'trouble': {
        const { address, fault } = overall.account
        const trouble = t('footer.trouble', { address })
        return fault ? `${trouble}: ${t(`faults.${fault.code}`, fault)}` : trouble
      }
      case 'syncing':
        return t('footer.syncing', overall)
      default:
        return t(`footer.${overall.kind}`)
    }
  }
}

interface DotProps {
  tone: 'good' | 'bad' | 'none'
  children: ReactNode
}

export function Dot({ tone, children }: DotProps): ReactNode {
  return (
    <span className={styles.line}>
      <i className={styles.dot} data-tone={tone} aria-hidden="true" />
      {children}
    </span>
  )
}

export const toneOf = (state: keyof typeof TONES | 'waiting'): DotProps['tone'] =>
  state === 'waiting' ? 'none' : TONES[state]
