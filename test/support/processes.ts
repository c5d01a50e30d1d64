import { execFileSync } from 'node:child_process'

export type Running = { pid: number; parent: number; group: number; command: string }

/** What runs on this machine now. */
export function processes(): Running[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,args='], { encoding: 'utf8' })
  return list.split('\n').flatMap((line) => {
    const [, pid, parent, group, command = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid ? [{ pid: Number(pid), parent: Number(parent), group: Number(group), command }] : []
  })
}
