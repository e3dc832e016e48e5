CREATE SEQUENCE "public"."runs" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 CYCLE;--> statement-breakpoint
CREATE TABLE "accounts" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user" text NOT NULL,
	"person_id" integer NOT NULL,
	"self_id" integer NOT NULL,
	"name" text NOT NULL,
	"left_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_platform_workspace_user_pk" PRIMARY KEY("platform","workspace","user"),
	CONSTRAINT "accounts_selfId_unique" UNIQUE("self_id")
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agenda_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"agenda_id" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"setup" text NOT NULL,
	"questions" text NOT NULL,
	"links" text[] NOT NULL,
	"tags" text[] NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"is_left_out" boolean DEFAULT false NOT NULL,
	CONSTRAINT "agenda_items_once" UNIQUE("agenda_id","hash")
);
--> statement-breakpoint
CREATE TABLE "agendas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agendas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"person_self" integer,
	"space_id" integer NOT NULL,
	"name" text NOT NULL,
	"around" text NOT NULL,
	"source_url" text DEFAULT '' NOT NULL,
	"source_author" text DEFAULT '' NOT NULL,
	"credited_id" integer,
	"credited_self" integer,
	"draft_id" integer,
	"audience" text DEFAULT 'space' NOT NULL,
	"home_id" integer,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"discarded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asides" (
	"idea_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"person_self" integer NOT NULL,
	"stance" text NOT NULL,
	"horizon" text,
	"horizon_ends_at" timestamp (3) with time zone,
	"checked_in_at" timestamp (3) with time zone,
	"snoozed_until" timestamp (3) with time zone,
	"alive_until" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone,
	"note" text DEFAULT '' NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"via" text DEFAULT '' NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"is_beneath" boolean DEFAULT false NOT NULL,
	CONSTRAINT "asides_idea_id_person_self_is_beneath_pk" PRIMARY KEY("idea_id","person_self","is_beneath")
);
--> statement-breakpoint
CREATE TABLE "channel_people" (
	"channel_id" integer NOT NULL,
	"self_id" integer NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "channel_people_channel_id_self_id_pk" PRIMARY KEY("channel_id","self_id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"space_id" integer,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"shut" text,
	CONSTRAINT "channels_place" UNIQUE("platform","workspace","channel")
);
--> statement-breakpoint
CREATE TABLE "code_tries" (
	"by" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concepts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "concepts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"space_id" integer NOT NULL,
	"name" text NOT NULL,
	"facet" text NOT NULL,
	"ways" text[] NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_answers" (
	"draft_id" integer NOT NULL,
	"idea_id" integer NOT NULL,
	"relation" text NOT NULL,
	"difference" text NOT NULL,
	CONSTRAINT "draft_answers_draft_id_idea_id_pk" PRIMARY KEY("draft_id","idea_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"person_self" integer,
	"space_id" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"setup" text NOT NULL,
	"questions" text NOT NULL,
	"links" text[] NOT NULL,
	"tags" text[] NOT NULL,
	"source_url" text DEFAULT '' NOT NULL,
	"source_author" text DEFAULT '' NOT NULL,
	"credited_id" integer,
	"credited_self" integer,
	"horizon" text,
	"is_private" boolean DEFAULT false NOT NULL,
	"audience" text DEFAULT 'space' NOT NULL,
	"home_id" integer,
	"edits_id" integer,
	"adds" boolean DEFAULT false NOT NULL,
	"form" text DEFAULT '' NOT NULL,
	"idea_id" integer,
	"discarded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ideas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"space_id" integer NOT NULL,
	"number" integer NOT NULL,
	"author_id" integer,
	"author_self" integer,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"setup" text NOT NULL,
	"questions" text NOT NULL,
	"links" text[] NOT NULL,
	"tags" text[] NOT NULL,
	"audience" text DEFAULT 'space' NOT NULL,
	"home_id" integer,
	"source_url" text DEFAULT '' NOT NULL,
	"source_author" text DEFAULT '' NOT NULL,
	"saved_from" text DEFAULT '' NOT NULL,
	"credited_id" integer,
	"credited_self" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"text_version" integer DEFAULT 1 NOT NULL,
	"written_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"edited_by" text DEFAULT 'author' NOT NULL,
	"away_by" text DEFAULT 'author' NOT NULL,
	"agenda_id" integer,
	"import_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ideas_number" UNIQUE("space_id","number"),
	CONSTRAINT "ideas_imported" UNIQUE("space_id","import_hash"),
	CONSTRAINT "ideas_home" CHECK ("ideas"."audience" <> 'channel' or "ideas"."home_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "introductions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"space_id" integer NOT NULL,
	"draft_id" integer,
	"idea_id" integer,
	"other_id" integer NOT NULL,
	"asker_id" integer NOT NULL,
	"asked_id" integer NOT NULL,
	"asker_contact" text NOT NULL,
	"asked_contact" text DEFAULT '' NOT NULL,
	"asker_plan" text,
	"because" text[] NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"followed_up_at" timestamp (3) with time zone,
	"talk" text,
	CONSTRAINT "introductions_people" UNIQUE("asker_id","asked_id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"maker" integer NOT NULL,
	"typist" integer,
	"state" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"typed_at" timestamp (3) with time zone,
	CONSTRAINT "links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"from_id" integer NOT NULL,
	"into_id" integer NOT NULL,
	"asked_by_id" integer NOT NULL,
	"agreed_by_id" integer,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"merged_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"was" jsonb
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "news_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"own_id" integer NOT NULL,
	"new_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note_id" integer,
	CONSTRAINT "news_pair" UNIQUE("person_id","own_id","new_id")
);
--> statement-breakpoint
CREATE TABLE "news_wanted" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"wants" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"space_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"draft_id" integer,
	"idea_id" integer,
	"other_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"judged_at" timestamp (3) with time zone,
	CONSTRAINT "notices_draft" UNIQUE("person_id","draft_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"idea_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"person_self" integer,
	"kind" text NOT NULL,
	"line" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outcomes_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"idea_id" integer NOT NULL,
	"other_id" integer NOT NULL,
	"is_turned" boolean DEFAULT false NOT NULL,
	"relation" text NOT NULL,
	"difference" text DEFAULT '' NOT NULL,
	"by_id" integer,
	"by_self" integer,
	"at" timestamp (3) with time zone NOT NULL,
	"is_split" boolean DEFAULT false NOT NULL,
	"idea_was" jsonb NOT NULL,
	"other_was" jsonb NOT NULL,
	CONSTRAINT "pairs_idea_id_other_id_pk" PRIMARY KEY("idea_id","other_id"),
	CONSTRAINT "pairs_ordered" CHECK ("pairs"."idea_id" < "pairs"."other_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"quiet_until" timestamp (3) with time zone,
	"tell_after" timestamp (3) with time zone,
	"hinted_at" timestamp (3) with time zone,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"zone" text,
	"locale" text,
	"said_zone" text,
	"affiliation" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"hours" jsonb,
	"unreached_at" timestamp (3) with time zone,
	"is_closed" boolean DEFAULT false NOT NULL,
	"told_of_sign_ups" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"send_id" integer NOT NULL,
	"user" text NOT NULL,
	"sign" text NOT NULL,
	"stance" text NOT NULL,
	"is_spent" boolean DEFAULT false NOT NULL,
	"person_id" integer NOT NULL,
	"person_self" integer,
	CONSTRAINT "reactions_send_id_user_sign_pk" PRIMARY KEY("send_id","user","sign")
);
--> statement-breakpoint
CREATE TABLE "searches" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "searches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"space_id" integer NOT NULL,
	"said" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"what" text NOT NULL,
	"whose" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "secrets_what_whose_pk" PRIMARY KEY("what","whose")
);
--> statement-breakpoint
CREATE TABLE "seen_events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sends" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sends_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"idea_id" integer,
	"channel_id" integer,
	"person_id" integer,
	"letter_id" integer,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" integer,
	"claimed_at" timestamp (3) with time zone,
	"doubtful_at" timestamp (3) with time zone,
	"tried_self" integer,
	"tries" integer DEFAULT 0 NOT NULL,
	"platform" text,
	"workspace" text,
	"place" text,
	"message" text,
	"shown" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"is_offered" boolean DEFAULT false NOT NULL,
	"looks_wanted" integer DEFAULT 0 NOT NULL,
	"looks_done" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "sends_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "spaces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"language" text NOT NULL,
	"digest_day" integer NOT NULL,
	"digest_hour" integer NOT NULL,
	"join_code" text NOT NULL,
	"signs" jsonb,
	"quiet_from" timestamp (3) with time zone,
	"quiet_until" timestamp (3) with time zone,
	"digested_until" timestamp (3) with time zone,
	"links_ended" integer DEFAULT 0 NOT NULL,
	"next_number" integer DEFAULT 1 NOT NULL,
	"set_up_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "spaces_joinCode_unique" UNIQUE("join_code")
);
--> statement-breakpoint
CREATE TABLE "stance_history" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stance_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"idea_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"person_self" integer,
	"stance" text,
	"horizon" text,
	"lapsed" boolean DEFAULT false NOT NULL,
	"shown_to" text DEFAULT 'all' NOT NULL,
	"via" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stances" (
	"idea_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"person_self" integer NOT NULL,
	"stance" text NOT NULL,
	"horizon" text,
	"horizon_ends_at" timestamp (3) with time zone,
	"checked_in_at" timestamp (3) with time zone,
	"snoozed_until" timestamp (3) with time zone,
	"alive_until" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone,
	"note" text DEFAULT '' NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"via" text DEFAULT '' NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stances_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "unsaved" (
	"person_id" integer NOT NULL,
	"form" text NOT NULL,
	"values" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unsaved_person_id_form_pk" PRIMARY KEY("person_id","form")
);
--> statement-breakpoint
CREATE TABLE "week_readers" (
	"space_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	CONSTRAINT "week_readers_space_id_person_id_pk" PRIMARY KEY("space_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_self_id_people_id_fk" FOREIGN KEY ("self_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_agenda_id_agendas_id_fk" FOREIGN KEY ("agenda_id") REFERENCES "public"."agendas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_credited_id_people_id_fk" FOREIGN KEY ("credited_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_credited_self_people_id_fk" FOREIGN KEY ("credited_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_home_id_channels_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asides" ADD CONSTRAINT "asides_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asides" ADD CONSTRAINT "asides_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asides" ADD CONSTRAINT "asides_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_people" ADD CONSTRAINT "channel_people_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_people" ADD CONSTRAINT "channel_people_self_id_people_id_fk" FOREIGN KEY ("self_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_tries" ADD CONSTRAINT "code_tries_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concepts" ADD CONSTRAINT "concepts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_credited_id_people_id_fk" FOREIGN KEY ("credited_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_credited_self_people_id_fk" FOREIGN KEY ("credited_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_home_id_channels_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_edits_id_ideas_id_fk" FOREIGN KEY ("edits_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_self_people_id_fk" FOREIGN KEY ("author_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_home_id_channels_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_credited_id_people_id_fk" FOREIGN KEY ("credited_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_credited_self_people_id_fk" FOREIGN KEY ("credited_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_other_id_ideas_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_asker_id_people_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_asked_id_people_id_fk" FOREIGN KEY ("asked_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_maker_people_id_fk" FOREIGN KEY ("maker") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_typist_people_id_fk" FOREIGN KEY ("typist") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_from_id_ideas_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_into_id_ideas_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_agreed_by_id_people_id_fk" FOREIGN KEY ("agreed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_own_id_ideas_id_fk" FOREIGN KEY ("own_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_new_id_ideas_id_fk" FOREIGN KEY ("new_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_note_id_sends_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."sends"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_wanted" ADD CONSTRAINT "news_wanted_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_other_id_ideas_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_other_id_ideas_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_by_self_people_id_fk" FOREIGN KEY ("by_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_send_id_sends_id_fk" FOREIGN KEY ("send_id") REFERENCES "public"."sends"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_set_up_by_people_id_fk" FOREIGN KEY ("set_up_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance_history" ADD CONSTRAINT "stance_history_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance_history" ADD CONSTRAINT "stance_history_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance_history" ADD CONSTRAINT "stance_history_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stances" ADD CONSTRAINT "stances_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stances" ADD CONSTRAINT "stances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stances" ADD CONSTRAINT "stances_person_self_people_id_fk" FOREIGN KEY ("person_self") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved" ADD CONSTRAINT "unsaved_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_readers" ADD CONSTRAINT "week_readers_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_readers" ADD CONSTRAINT "week_readers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "agendas_person" ON "agendas" USING btree ("person_id","space_id");--> statement-breakpoint
CREATE INDEX "asides_person" ON "asides" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "channel_people_self" ON "channel_people" USING btree ("self_id","seen_at");--> statement-breakpoint
CREATE INDEX "channels_space" ON "channels" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "code_tries_by" ON "code_tries" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "concepts_space" ON "concepts" USING btree ("space_id");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("person_id","space_id");--> statement-breakpoint
CREATE INDEX "drafts_touched" ON "drafts" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "ideas_agenda" ON "ideas" USING btree ("agenda_id");--> statement-breakpoint
CREATE INDEX "ideas_author" ON "ideas" USING btree ("author_id","space_id","audience","home_id","credited_id","id");--> statement-breakpoint
CREATE INDEX "ideas_listed" ON "ideas" USING btree ("space_id","state","number","id","audience","home_id","author_id","credited_id");--> statement-breakpoint
CREATE INDEX "ideas_titled" ON "ideas" USING gin (to_tsvector('simple', "title"));--> statement-breakpoint
CREATE INDEX "ideas_new" ON "ideas" USING btree ("space_id","created_at");--> statement-breakpoint
CREATE INDEX "ideas_written" ON "ideas" USING btree ("space_id","written_in","id");--> statement-breakpoint
CREATE INDEX "ideas_tags" ON "ideas" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "introductions_asked" ON "introductions" USING btree ("asked_id");--> statement-breakpoint
CREATE INDEX "introductions_draft" ON "introductions" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "introductions_made" ON "introductions" USING btree ("answered_at") WHERE "introductions"."answer" = 'yes' and "introductions"."followed_up_at" is null;--> statement-breakpoint
CREATE INDEX "links_maker" ON "links" USING btree ("maker");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_from" ON "merges" USING btree ("from_id") WHERE "merges"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "merges_into" ON "merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "news_note" ON "news" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "notices_idea" ON "notices" USING btree ("person_id","idea_id","other_id");--> statement-breakpoint
CREATE INDEX "notices_judged" ON "notices" USING btree ("space_id","judged_at") WHERE "notices"."verdict" is not null;--> statement-breakpoint
CREATE INDEX "outcomes_person" ON "outcomes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outcomes_at" ON "outcomes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "pairs_other" ON "pairs" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "pairs_at" ON "pairs" USING btree ("at");--> statement-breakpoint
CREATE INDEX "reactions_person" ON "reactions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "searches_at" ON "searches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "seen_events_at" ON "seen_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sends_unread" ON "sends" USING btree ("id") WHERE "sends"."looks_wanted" > "sends"."looks_done";--> statement-breakpoint
CREATE INDEX "sends_idea" ON "sends" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "sends_batch" ON "sends" USING btree ((("payload"->>'agenda')::int)) WHERE "sends"."kind" = 'batch';--> statement-breakpoint
CREATE INDEX "sends_meetings" ON "sends" USING btree (coalesce("sent_at", "due_at")) WHERE "sends"."kind" = 'meeting';--> statement-breakpoint
CREATE INDEX "sends_message" ON "sends" USING btree ("platform","workspace","place","message");--> statement-breakpoint
CREATE INDEX "sends_person" ON "sends" USING btree ("person_id","sent_at");--> statement-breakpoint
CREATE INDEX "sends_letter" ON "sends" USING btree ("letter_id") WHERE "sends"."letter_id" is not null;--> statement-breakpoint
CREATE INDEX "sends_due" ON "sends" USING btree ("due_at") WHERE "sends"."state" = 'planned' and "sends"."kind" <> 'letter';--> statement-breakpoint
CREATE INDEX "sends_letters_due" ON "sends" USING btree ("due_at","id") WHERE "sends"."state" = 'planned' and "sends"."kind" = 'letter';--> statement-breakpoint
CREATE INDEX "sends_under_way" ON "sends" USING btree ("claimed_by") WHERE "sends"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "sends_unoffered" ON "sends" USING btree ("id") WHERE "sends"."kind" = 'card' and "sends"."state" = 'sent' and not "sends"."is_offered";--> statement-breakpoint
CREATE INDEX "sends_letters_behind" ON "sends" USING btree ("id") WHERE "sends"."kind" = 'letter' and "sends"."state" = 'sent' and "sends"."shown" < 0;--> statement-breakpoint
CREATE INDEX "sends_behind" ON "sends" USING btree ("idea_id","shown") WHERE "sends"."kind" = 'card' and "sends"."state" = 'sent';--> statement-breakpoint
CREATE UNIQUE INDEX "sends_one_letter" ON "sends" USING btree ("person_id") WHERE "sends"."kind" = 'letter' and "sends"."state" in ('planned', 'sending');--> statement-breakpoint
CREATE INDEX "stance_history_idea" ON "stance_history" USING btree ("idea_id","at");--> statement-breakpoint
CREATE INDEX "stances_person" ON "stances" USING btree ("person_id","since","idea_id","is_private");--> statement-breakpoint
CREATE INDEX "stances_live" ON "stances" USING btree ("stance","idea_id","person_id","is_private","horizon_ends_at") WHERE "stances"."lapsed_at" is null;--> statement-breakpoint
CREATE INDEX "stances_since" ON "stances" USING btree ("since");--> statement-breakpoint
CREATE INDEX "stances_lapsed" ON "stances" USING btree ("lapsed_at") WHERE "stances"."lapsed_at" is not null;--> statement-breakpoint
CREATE INDEX "stances_due" ON "stances" USING btree ("horizon_ends_at") WHERE "stances"."lapsed_at" is null and "stances"."horizon_ends_at" is not null;--> statement-breakpoint
CREATE INDEX "unsaved_at" ON "unsaved" USING btree ("at");--> statement-breakpoint
CREATE INDEX "week_readers_person" ON "week_readers" USING btree ("person_id");