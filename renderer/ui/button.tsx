// Buttons with words, and buttons with a picture and a name.
import type { ComponentProps, ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import styles from './button.module.css'
import { classes } from './classes.ts'

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'main' | 'quiet' | 'danger' | 'link'
}

export function Button({ look = 'quiet', className, ...rest }: ButtonProps): ReactNode {
  return <button type="button" {...rest} className={classes(styles.button, styles[look], className)} />
}

interface IconButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon
  /** Read by screen readers and shown as a tooltip. */
  name: string
  isOn?: boolean
}

export function IconButton({ icon: Icon, name, isOn, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      {...rest}
      className={classes(styles.icon, isOn && styles.on, className)}
    >
      <Icon size={16} strokeWidth={1.8} aria-hidden />
    </button>
  )
}
