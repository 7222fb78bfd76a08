// One line or two that say how something stands: a picture and words, never a colour alone.
import type { ReactNode } from 'react'
import { CircleAlert, Info } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'calm' | 'trouble'
  children: ReactNode
}

export function Notice({ tone, children }: NoticeProps): ReactNode {
  const Icon = tone === 'trouble' ? CircleAlert : Info
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === 'trouble' ? 'alert' : undefined}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div>{children}</div>
    </div>
  )
}
