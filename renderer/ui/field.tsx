// A labelled text field with room for a hint and for what is wrong.
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  hint?: string | undefined
  trouble?: string | undefined
}

export function Field({ label, hint, trouble, className, ...rest }: FieldProps): ReactNode {
  const id = useId()
  const note = trouble ?? hint
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={trouble !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} className={trouble ? styles.trouble : styles.hint}>
          {note}
        </p>
      )}
    </div>
  )
}
