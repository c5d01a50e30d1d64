import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { adminLanguages, adminTranslations } from './src/cms/admin/languages/admin-languages'
import { analysts } from './src/cms/collections/analysts'
import { auditEntries } from './src/cms/collections/audit-entries'
import { commentaries } from './src/cms/collections/commentaries'
import { issues } from './src/cms/collections/issues'
import { auditInbox, leases, processes, startSteps } from './src/cms/collections/machinery'
import { media } from './src/cms/collections/media'
import { publications } from './src/cms/collections/publications'
import { redirects } from './src/cms/collections/redirects'
import { releasePlans } from './src/cms/collections/release-plans'
import { releases } from './src/cms/collections/releases'
import { reviewNotes } from './src/cms/collections/review-notes'
import { sections } from './src/cms/collections/sections'
import { texts } from './src/cms/collections/texts'
import { users } from './src/cms/collections/users'
import { verdicts } from './src/cms/collections/verdicts'
import { repeatWhenBusy } from './src/cms/endpoints/repeat-when-busy'
import { bodyEditor } from './src/cms/fields/rich-text'
import { withCloseLocks } from './src/cms/locks'
import { mail } from './src/cms/mail'
import { serverLog } from './src/cms/server-log/server-log'
import { siteSettings } from './src/cms/site-settings'
import { database } from './src/cms/storage/database'
import { defaultLocale, localeNames, locales } from './src/domain/locale'
import { env, trustedOrigins } from './src/env'

const here = path.dirname(fileURLToPath(import.meta.url))

export default repeatWhenBusy(
  withCloseLocks(
    buildConfig({
      csrf: trustedOrigins,
      email: mail,
      secret: env.PAYLOAD_SECRET,
      db: database(),
      editor: bodyEditor,
      sharp,
      collections: [
        issues,
        commentaries,
        texts,
        reviewNotes,
        publications,
        releasePlans,
        releases,
        analysts,
        sections,
        verdicts,
        media,
        redirects,
        users,
        auditEntries,
        auditInbox,
        processes,
        leases,
        startSteps,
      ],
      globals: [siteSettings],
      localization: {
        locales: locales.map((code) => ({ code, label: localeNames[code] })),
        defaultLocale,
        // Off, a request that names no language would read and write in none at all.
        fallback: true,
      },
      i18n: {
        supportedLanguages: adminLanguages,
        translations: adminTranslations,
        fallbackLanguage: 'en',
      },
      admin: {
        user: users.slug,
        avatar: 'default',
        dateFormat: 'd MMMM yyyy, HH:mm',
        importMap: {
          baseDir: here,
          importMapFile: path.join(here, 'src/app/(payload)/admin/importMap.js'),
        },
        components: {
          providers: ['/src/cms/admin/languages/admin-dates#AdminDates'],
          header: ['/src/cms/admin/alarms#Alarms'],
          beforeDashboard: [
            '/src/cms/admin/alarms#MailOff',
            '/src/cms/admin/desk#Desk',
            '/src/cms/admin/waiting-at-desk#WaitingAtDesk',
          ],
        },
        meta: { titleSuffix: ' · Weekly Review', robots: { index: false, follow: false } },
      },
      graphQL: { disable: true },
      telemetry: false,
      upload: { limits: { fileSize: 20_000_000 }, abortOnLimit: true },
      logger: serverLog(env.LOG_LEVEL),
      typescript: {
        outputFile: path.join(here, 'src/payload-types.ts'),
        // Else every test and every command starts another process that writes the types again.
        autoGenerate: false,
      },
    }),
  ),
)
