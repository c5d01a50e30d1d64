import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_rels_order_idx\` ON \`media_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_parent_idx\` ON \`media_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_path_idx\` ON \`media_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_users_id_idx\` ON \`media_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`approved_words\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`word_writers\` text;`)
  await db.run(sql`ALTER TABLE \`commentaries_rels\` ADD \`users_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_users_id_idx\` ON \`commentaries_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`words_not_approved\` text;`)
  await db.run(sql`ALTER TABLE \`analysts\` ADD \`waiting\` text;`)
  await db.run(sql`ALTER TABLE \`analysts\` ADD \`is_waiting\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`analysts_is_waiting_idx\` ON \`analysts\` (\`is_waiting\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`waiting\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`is_waiting\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`sections_is_waiting_idx\` ON \`sections\` (\`is_waiting\`);`)
  await db.run(sql`ALTER TABLE \`verdicts\` ADD \`waiting\` text;`)
  await db.run(sql`ALTER TABLE \`verdicts\` ADD \`is_waiting\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`verdicts_is_waiting_idx\` ON \`verdicts\` (\`is_waiting\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`waiting\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`is_waiting\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`media_is_waiting_idx\` ON \`media\` (\`is_waiting\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`is_retired\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`waiting\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`is_waiting\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`site_settings_is_waiting_idx\` ON \`site_settings\` (\`is_waiting\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_commentaries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`analysts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`commentaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`analysts_id\`) REFERENCES \`analysts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_commentaries_rels\`("id", "order", "parent_id", "path", "analysts_id") SELECT "id", "order", "parent_id", "path", "analysts_id" FROM \`commentaries_rels\`;`)
  await db.run(sql`DROP TABLE \`commentaries_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_commentaries_rels\` RENAME TO \`commentaries_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_order_idx\` ON \`commentaries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_parent_idx\` ON \`commentaries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_path_idx\` ON \`commentaries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`commentaries_rels_analysts_id_idx\` ON \`commentaries_rels\` (\`analysts_id\`);`)
  await db.run(sql`DROP INDEX \`analysts_is_waiting_idx\`;`)
  await db.run(sql`ALTER TABLE \`analysts\` DROP COLUMN \`waiting\`;`)
  await db.run(sql`ALTER TABLE \`analysts\` DROP COLUMN \`is_waiting\`;`)
  await db.run(sql`DROP INDEX \`sections_is_waiting_idx\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`waiting\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`is_waiting\`;`)
  await db.run(sql`DROP INDEX \`verdicts_is_waiting_idx\`;`)
  await db.run(sql`ALTER TABLE \`verdicts\` DROP COLUMN \`waiting\`;`)
  await db.run(sql`ALTER TABLE \`verdicts\` DROP COLUMN \`is_waiting\`;`)
  await db.run(sql`DROP INDEX \`media_is_waiting_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`waiting\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`is_waiting\`;`)
  await db.run(sql`DROP INDEX \`site_settings_is_waiting_idx\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`waiting\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`is_waiting\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`approved_words\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`word_writers\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`words_not_approved\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`is_retired\`;`)
}
