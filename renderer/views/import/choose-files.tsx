// Chooses what is imported: files, a folder, or what is dropped on the window.
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileInput } from 'lucide-react'
import { formatSize } from '../../locales/format.ts'
import { Button } from '../../ui/button.tsx'
import { filesOf, nameOf, sizeOf } from './chosen-files.ts'
import type { ChosenFile } from './chosen-files.ts'
import styles from './import-sheet.module.css'

/** Every browser knows it (File and Directory Entries API); React's types do not. */
const WHOLE_FOLDER = { webkitdirectory: '' }

interface ChooseFilesProps {
  files: readonly ChosenFile[]
  onFiles: (files: readonly ChosenFile[]) => void
}

export function ChooseFiles({ files, onFiles }: ChooseFilesProps): ReactNode {
  const { t, i18n } = useTranslation()
  const several = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    if (input.files?.length) onFiles(filesOf(input.files))
    input.value = ''
  }
  return (
    <div className={styles.zone}>
      <FileInput size={22} aria-hidden className={styles.picture} />
      {files.length === 0 ? (
        <>
          <p>{t('imports.lead')}</p>
          <p className={styles.hint}>{t('imports.drop')}</p>
        </>
      ) : (
        <p className={styles.chosen} dir="auto">
          {t('imports.chosen', {
            name: nameOf(files),
            count: files.length,
            size: formatSize(sizeOf(files), i18n.language),
          })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => several.current?.click()}>{t('imports.files')}</Button>
        <Button onClick={() => folder.current?.click()}>{t('imports.folder')}</Button>
      </div>
      <input
        ref={several}
        type="file"
        multiple
        hidden
        aria-label={t('imports.files')}
        onChange={(event) => take(event.target)}
      />
      <input
        ref={folder}
        type="file"
        {...WHOLE_FOLDER}
        hidden
        aria-label={t('imports.folder')}
        onChange={(event) => take(event.target)}
      />
    </div>
  )
}
