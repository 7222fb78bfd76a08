// What a page of ours can ask of the desktop shell, as the preload script offers it (window.loquet). Never ipcRenderer
// itself, never an event object.
import { z } from 'zod'

const MenuItem = z.object({
  /** A command of the window. */
  id: z.string().max(60),
  label: z.string().max(120),
  /** As the window prints it; for show, the window listens to keys itself. */
  keys: z.string().max(60).nullable(),
  isEnabled: z.boolean(),
})
export const MenuBar = z
  .array(z.object({ label: z.string().max(60), items: z.array(MenuItem).max(60) }))
  .max(12)
export type MenuBar = z.infer<typeof MenuBar>

/** Calls with an answer, by name. Sizes are capped; paths come from files that the user chose, never from text. */
export const HostCall = z.discriminatedUnion('name', [
  z.object({ name: z.literal('openLink'), url: z.string().max(8192) }),
  z.object({
    name: z.literal('openWindow'),
    query: z
      .string()
      .max(300)
      .regex(/^\?[\w=&%.-]*$/),
  }),
  z.object({ name: z.literal('savePart'), ticket: z.string().max(200), fileName: z.string().max(500) }),
  z.object({
    name: z.literal('handOver'),
    upload: z.string().max(100),
    path: z.string().min(1).max(4096),
    file: z.string().min(1).max(4096),
  }),
  z.object({ name: z.literal('setMenu'), menu: MenuBar }),
  z.object({ name: z.literal('setBadge'), unread: z.int().min(0) }),
])
export type HostCall = z.infer<typeof HostCall>
