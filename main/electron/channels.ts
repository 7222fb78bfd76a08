// The names of the messages between a window's page and the main process; the preload script knows these and no more.
export const CHANNELS = {
  connect: 'loquet:connect',
  line: 'loquet:line',
  lost: 'loquet:lost',
  command: 'loquet:command',
  call: 'loquet:call',
} as const

/** The message that hands the page its line to the engine; the port lies beside it. */
export const LINE_MESSAGE = 'loquet-line'
