import { lockFolder } from '../../src/edition/lock'

// Takes a folder of editions, says whether it could, and stays until somebody ends it.
const lock = await lockFolder(process.argv[2] ?? '')
process.send?.(lock.ok)
setInterval(() => {}, 1000)
