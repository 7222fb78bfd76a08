// `npm run prove`: the promises with counts that fit ten minutes; `-- --long` with full counts.
import { ensureDebianPackages } from './debian-packages.ts'
import { proveAll } from './prove-all.ts'

await ensureDebianPackages(['dovecot-imapd', 'chromium', 'openssl'])
const { failed } = await proveAll(process.argv.includes('--long') ? 'full' : 'usual')
process.exit(failed === 0 ? 0 : 1)
