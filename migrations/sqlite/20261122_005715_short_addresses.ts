import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publications\` ADD \`number\` numeric;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`number_key\` text;`)
  await db.run(sql`CREATE INDEX \`publications_number_idx\` ON \`publications\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_number_key_idx\` ON \`publications\` (\`number_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`publications_number_idx\`;`)
  await db.run(sql`DROP INDEX \`publications_number_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`number_key\`;`)
}
