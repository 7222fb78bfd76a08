// Files as the user chose or dropped them, with their paths relative to what was chosen.

export interface ChosenFile {
  path: string
  file: File
}

/** Of an input; a chosen folder gives the paths within it. */
export const filesOf = (list: FileList | null): ChosenFile[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/** What was dropped, folders with all that lies in them. Must be called while the event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    entries.map(async ({ entry, file }) => {
      if (entry) return filesIn(entry)
      return file ? [{ path: file.name, file }] : []
    }),
  )
  return found.flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return file ? [{ path: entry.fullPath.replace(/^\//, ''), file }] : []
  }
  if (!isFolder(entry)) return []
  const found: ChosenFile[] = []
  for (const child of await childrenOf(entry)) found.push(...(await filesIn(child)))
  return found
}

/** A reader gives a hundred at a time, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** What an import of these is called: the file, the folder they are all in, or the first of them. */
export function nameOf(files: readonly ChosenFile[]): string {
  const [first] = files
  if (!first) return ''
  return first.path.split('/')[0] ?? first.path
}

export const sizeOf = (files: readonly ChosenFile[]): number =>
  files.reduce((sum, { file }) => sum + file.size, 0)
