import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`section_language_week_idx\` ON \`publications\` (\`section_id\`,\`language\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`section_week_idx\` ON \`publications\` (\`section_id\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`kind_language_publishedAt_idx\` ON \`publications\` (\`kind\`,\`language\`,\`published_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`section_language_week_idx\`;`)
  await db.run(sql`DROP INDEX \`section_week_idx\`;`)
  await db.run(sql`DROP INDEX \`kind_language_publishedAt_idx\`;`)
}
