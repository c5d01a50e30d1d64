import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`release_plans_leads\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`release_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`release_plans_leads_order_idx\` ON \`release_plans_leads\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_leads_parent_idx\` ON \`release_plans_leads\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`release_plans\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36) NOT NULL,
  	\`at\` text NOT NULL,
  	\`zone\` text NOT NULL,
  	\`policy\` text NOT NULL,
  	\`deadline\` text,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`problem\` text,
  	\`problem_told_at\` text,
  	\`lease_holder\` text,
  	\`lease_until\` text,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`actor_role\` text,
  	\`planned_at\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`release_plans_issue_idx\` ON \`release_plans\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_at_idx\` ON \`release_plans\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_deadline_idx\` ON \`release_plans\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_state_idx\` ON \`release_plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_next_attempt_at_idx\` ON \`release_plans\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`release_plans_key_idx\` ON \`release_plans\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_updated_at_idx\` ON \`release_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`release_plans_created_at_idx\` ON \`release_plans\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`texts\` ADD \`original_hash\` text;`)
  await db.run(sql`ALTER TABLE \`_texts_v\` ADD \`version_original_hash\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`previous_verdict_id\` text(36) REFERENCES verdicts(id);`)
  await db.run(sql`CREATE INDEX \`publications_previous_verdict_idx\` ON \`publications\` (\`previous_verdict_id\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`plan_id\` text(36) REFERENCES release_plans(id);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`taken_back_at\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`taken_back_by\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`taken_back_why\` text;`)
  await db.run(sql`CREATE INDEX \`releases_plan_idx\` ON \`releases\` (\`plan_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`release_plans_leads\`;`)
  await db.run(sql`DROP TABLE \`release_plans\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`lead\` text,
  	\`body\` text,
  	\`reason\` text,
  	\`note\` text,
  	\`language\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`week\` text,
  	\`slug\` text,
  	\`position\` numeric,
  	\`issue_id\` text(36),
  	\`section_id\` text(36),
  	\`verdict_id\` text(36),
  	\`is_archive\` integer,
  	\`published_at\` text NOT NULL,
  	\`first_published_at\` text NOT NULL,
  	\`commentary_id\` text(36),
  	\`text_id\` text(36),
  	\`release_id\` text(36),
  	\`retired_by_id\` text(36),
  	\`content_hash\` text,
  	\`print_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`verdict_id\`) REFERENCES \`verdicts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commentary_id\`) REFERENCES \`commentaries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`text_id\`) REFERENCES \`texts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`release_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`retired_by_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_publications\`("id", "title", "lead", "body", "reason", "note", "language", "kind", "week", "slug", "position", "issue_id", "section_id", "verdict_id", "is_archive", "published_at", "first_published_at", "commentary_id", "text_id", "release_id", "retired_by_id", "content_hash", "print_key", "updated_at", "created_at") SELECT "id", "title", "lead", "body", "reason", "note", "language", "kind", "week", "slug", "position", "issue_id", "section_id", "verdict_id", "is_archive", "published_at", "first_published_at", "commentary_id", "text_id", "release_id", "retired_by_id", "content_hash", "print_key", "updated_at", "created_at" FROM \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`ALTER TABLE \`__new_publications\` RENAME TO \`publications\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`publications_language_idx\` ON \`publications\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`publications_kind_idx\` ON \`publications\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`publications_week_idx\` ON \`publications\` (\`week\`);`)
  await db.run(sql`CREATE INDEX \`publications_slug_idx\` ON \`publications\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publications_issue_idx\` ON \`publications\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_section_idx\` ON \`publications\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_verdict_idx\` ON \`publications\` (\`verdict_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_is_archive_idx\` ON \`publications\` (\`is_archive\`);`)
  await db.run(sql`CREATE INDEX \`publications_published_at_idx\` ON \`publications\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_commentary_idx\` ON \`publications\` (\`commentary_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_text_idx\` ON \`publications\` (\`text_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_release_idx\` ON \`publications\` (\`release_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_retired_by_idx\` ON \`publications\` (\`retired_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_print_key_idx\` ON \`publications\` (\`print_key\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`section_language_week_idx\` ON \`publications\` (\`section_id\`,\`language\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`section_week_idx\` ON \`publications\` (\`section_id\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`kind_language_publishedAt_idx\` ON \`publications\` (\`kind\`,\`language\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`state\` text NOT NULL,
  	\`finished\` integer DEFAULT false,
  	\`size\` numeric,
  	\`note\` text,
  	\`staged_at\` text NOT NULL,
  	\`committed_at\` text,
  	\`staged_by\` text,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`actor_role\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_releases\`("id", "issue_id", "state", "finished", "size", "note", "staged_at", "committed_at", "staged_by", "actor", "actor_name", "actor_role", "updated_at", "created_at") SELECT "id", "issue_id", "state", "finished", "size", "note", "staged_at", "committed_at", "staged_by", "actor", "actor_name", "actor_role", "updated_at", "created_at" FROM \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`ALTER TABLE \`__new_releases\` RENAME TO \`releases\`;`)
  await db.run(sql`CREATE INDEX \`releases_issue_idx\` ON \`releases\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_finished_idx\` ON \`releases\` (\`finished\`);`)
  await db.run(sql`CREATE INDEX \`releases_staged_at_idx\` ON \`releases\` (\`staged_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`texts\` DROP COLUMN \`original_hash\`;`)
  await db.run(sql`ALTER TABLE \`_texts_v\` DROP COLUMN \`version_original_hash\`;`)
}
