import { buildSite } from './build-site'

if (!(await buildSite())) process.exit(1)
