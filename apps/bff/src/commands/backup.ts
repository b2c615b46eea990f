/** `npm run backup -- FILE`: a copy of the data at one moment, also while Sipdesk runs; readable by this user alone. */
import { existsSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { createPrivate } from '../store/database-files.ts'
import { fail, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('backup')
if (!existsSync(live)) fail(`there is nothing to back up: ${live} does not exist`)
if (existsSync(file)) fail(`${file} exists: name another file`)
const source = new DatabaseSync(live, { readOnly: true })
createPrivate(file)
await backup(source, file)
source.close()
process.stdout.write(`Backed up ${live} to ${file}\n`)
