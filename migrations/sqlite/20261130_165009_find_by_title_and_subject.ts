import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`createdAt_workingTitle_idx\` ON \`commentaries\` (\`created_at\`,\`working_title\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_label_title_idx\` ON \`texts\` (\`updated_at\`,\`label\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_label_version_title_idx\` ON \`_texts_v\` (\`version_updated_at\`,\`version_label\`,\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`publishedAt_title_idx\` ON \`publications\` (\`published_at\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`subject_seq_idx\` ON \`audit_entries\` (\`subject\`,\`seq\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`createdAt_workingTitle_idx\`;`)
  await db.run(sql`DROP INDEX \`updatedAt_label_title_idx\`;`)
  await db.run(sql`DROP INDEX \`version_updatedAt_version_label_version_title_idx\`;`)
  await db.run(sql`DROP INDEX \`publishedAt_title_idx\`;`)
  await db.run(sql`DROP INDEX \`subject_seq_idx\`;`)
}
