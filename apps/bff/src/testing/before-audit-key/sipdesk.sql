SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.accounts (
    id text NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" text NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp with time zone,
    "refreshTokenExpiresAt" timestamp with time zone,
    scope text,
    password text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    issuer text,
    "usedAt" text
);
CREATE TABLE public."auditEvents" (
    seq bigint NOT NULL,
    at text NOT NULL,
    phase text NOT NULL,
    action text NOT NULL,
    result text,
    code text,
    "personId" text,
    "personName" text,
    "personRole" text,
    "sessionId" text,
    address text,
    "userAgent" text,
    "listSid" text,
    "credentialSid" text,
    username text,
    target text,
    "requestId" text,
    "twilioRequestId" text,
    "previousDigest" text NOT NULL,
    digest text NOT NULL,
    evidence text
);
CREATE TABLE public."auditHead" (
    id integer NOT NULL,
    seq bigint NOT NULL,
    at text NOT NULL,
    digest text NOT NULL,
    "anchorSeq" bigint NOT NULL,
    "anchorDigest" text NOT NULL,
    CONSTRAINT "auditHead_id_check" CHECK ((id = 1))
);
CREATE TABLE public."companyRequests" (
    id text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    "personId" text NOT NULL,
    email text NOT NULL,
    "requestedAt" text NOT NULL
);
CREATE TABLE public."countedChanges" (
    id text NOT NULL,
    "personId" text NOT NULL,
    at text NOT NULL
);
CREATE TABLE public.handovers (
    id text NOT NULL,
    "listSid" text NOT NULL,
    username text NOT NULL,
    ciphertext text,
    "createdBy" text NOT NULL,
    "createdByName" text NOT NULL,
    "createdAt" text NOT NULL,
    "expiresAt" text NOT NULL,
    "openedAt" text,
    "withdrawnAt" text
);
CREATE TABLE public.invitations (
    "tokenDigest" text NOT NULL,
    "personId" text NOT NULL,
    "createdBy" text NOT NULL,
    "expiresAt" text NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.passkeys (
    id text NOT NULL,
    "personId" text NOT NULL,
    name text NOT NULL,
    "credentialId" text NOT NULL,
    "publicKey" text NOT NULL,
    counter bigint NOT NULL,
    transports text NOT NULL,
    "isBackedUp" integer NOT NULL,
    "isSecondFactorOnly" integer NOT NULL,
    "createdAt" text NOT NULL,
    "lastUsedAt" text
);
CREATE TABLE public.people (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "twoFactorEnabled" boolean,
    role text NOT NULL,
    "disabledAt" text,
    "changesReadAt" text,
    "accessChanges" bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public."rateLimits" (
    key text NOT NULL,
    "arrivesAt" double precision NOT NULL
);
CREATE TABLE public.sessions (
    id text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" text NOT NULL,
    "provenAt" text,
    "companyIssuer" text,
    "companySubject" text,
    "companySid" text,
    "companySecondFactor" text
);
CREATE TABLE public.submissions (
    id text NOT NULL,
    "payloadMac" text NOT NULL,
    action text NOT NULL,
    "listSid" text,
    "credentialSid" text,
    username text,
    target text,
    "nameLock" text,
    origin text NOT NULL,
    evidence text NOT NULL,
    "openedAt" text NOT NULL,
    worker text NOT NULL,
    "leaseUntil" bigint NOT NULL,
    "settledAt" text,
    answer text
);
CREATE TABLE public."twoFactors" (
    id text NOT NULL,
    secret text NOT NULL,
    "backupCodes" text NOT NULL,
    "userId" text NOT NULL,
    verified boolean,
    "failedVerificationCount" integer,
    "lockedUntil" timestamp with time zone,
    "lastStep" bigint
);
CREATE TABLE public."usedChallenges" (
    digest text NOT NULL,
    "expiresAt" text NOT NULL
);
CREATE TABLE public.verifications (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);
INSERT INTO public."auditEvents" VALUES (7, '2026-11-28T02:28:57.219Z', 'intent', 'credential.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR00000000000000000000000000000000', 'phone-0', NULL, NULL, NULL, '09d6697933fbf7b620618f1c2610f9ce6a10683ee0cb148e0d706f44856a4fc3', '49549bcd5ff12a02ca40b44c05e87feb95803ceffaab03e4d7237cf713923e2d', NULL);
INSERT INTO public."auditEvents" VALUES (8, '2026-11-28T02:28:57.222Z', 'outcome', 'credential.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR00000000000000000000000000000000', 'phone-0', NULL, NULL, NULL, '49549bcd5ff12a02ca40b44c05e87feb95803ceffaab03e4d7237cf713923e2d', '83272675783a87463b9cfcec416f64ae7fcaaa1a6f7ab1289d0c4d61b021cb59', NULL);
INSERT INTO public."auditEvents" VALUES (9, '2026-11-28T02:28:57.224Z', 'intent', 'credential.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR11111111111111111111111111111111', 'phone-1', NULL, NULL, NULL, '83272675783a87463b9cfcec416f64ae7fcaaa1a6f7ab1289d0c4d61b021cb59', '35bda04ca557469627305af370e2cd4920f2f0da25885111f9d902983e2be8e1', NULL);
INSERT INTO public."auditEvents" VALUES (10, '2026-11-28T02:28:57.227Z', 'outcome', 'credential.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR11111111111111111111111111111111', 'phone-1', NULL, NULL, NULL, '35bda04ca557469627305af370e2cd4920f2f0da25885111f9d902983e2be8e1', 'b2ed605974928515a7e3c821f962dbdfc3cf7ed3044c73a17b3a14dd1528c53c', NULL);
INSERT INTO public."auditEvents" VALUES (11, '2026-11-28T02:28:57.229Z', 'intent', 'credential.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR22222222222222222222222222222222', 'phone-2', NULL, NULL, NULL, 'b2ed605974928515a7e3c821f962dbdfc3cf7ed3044c73a17b3a14dd1528c53c', 'b681bcfb506d5f35c8ea620fdf470869558afca6f13e1d345c962b4d02c4ca5b', NULL);
INSERT INTO public."auditEvents" VALUES (12, '2026-11-28T02:28:57.231Z', 'outcome', 'credential.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR22222222222222222222222222222222', 'phone-2', NULL, NULL, NULL, 'b681bcfb506d5f35c8ea620fdf470869558afca6f13e1d345c962b4d02c4ca5b', '9b815a08bb895397c340465464f2f2c84a7928e93417e6a8163fab5af959a928', NULL);
INSERT INTO public."auditEvents" VALUES (13, '2026-11-28T02:28:57.233Z', 'intent', 'credential.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR33333333333333333333333333333333', 'phone-3', NULL, NULL, NULL, '9b815a08bb895397c340465464f2f2c84a7928e93417e6a8163fab5af959a928', '0233cca8945a562d1d184b64c332bf178966e8020bf1443a41eea47394361762', NULL);
INSERT INTO public."auditEvents" VALUES (14, '2026-11-28T02:28:57.235Z', 'outcome', 'credential.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR33333333333333333333333333333333', 'phone-3', NULL, NULL, NULL, '0233cca8945a562d1d184b64c332bf178966e8020bf1443a41eea47394361762', '9078d8abaaad3df05943dc509a3dbdc59ce39680d721ef353366e6c6e2c553a6', NULL);
INSERT INTO public."auditEvents" VALUES (15, '2026-11-28T02:28:57.237Z', 'intent', 'credential.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR44444444444444444444444444444444', 'phone-4', NULL, NULL, NULL, '9078d8abaaad3df05943dc509a3dbdc59ce39680d721ef353366e6c6e2c553a6', 'bdac751b99fb5a693877bec960f0e37287715d3590163950fca1895c795055f5', NULL);
INSERT INTO public."auditEvents" VALUES (16, '2026-11-28T02:28:57.240Z', 'outcome', 'credential.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', 'CR44444444444444444444444444444444', 'phone-4', NULL, NULL, NULL, 'bdac751b99fb5a693877bec960f0e37287715d3590163950fca1895c795055f5', 'd2de4cfb368b4f891f4f92070f3ff8377d5fc6e729c3fed557e22fe576516d3e', NULL);
INSERT INTO public."auditEvents" VALUES (17, '2026-11-28T02:28:57.247Z', 'outcome', 'audit.prune', 'succeeded', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'events up to 6, older than 2026-11-28T02:28:57.186Z', NULL, NULL, 'd2de4cfb368b4f891f4f92070f3ff8377d5fc6e729c3fed557e22fe576516d3e', '1b97123f8aaf528ca1feeea424df56e8bde5199f1705ffeb55809b158a06f23a', NULL);
INSERT INTO public."auditEvents" VALUES (18, '2026-11-28T02:28:57.251Z', 'intent', 'handover.create', NULL, NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', NULL, 'phone-1', 'h1', NULL, NULL, '1b97123f8aaf528ca1feeea424df56e8bde5199f1705ffeb55809b158a06f23a', '3df0f3612b2960a9e1d586d47cf7d00772420fa8cb45e949d7071a5c5acce88f', NULL);
INSERT INTO public."auditEvents" VALUES (19, '2026-11-28T02:28:57.253Z', 'outcome', 'handover.create', 'succeeded', NULL, '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator', NULL, NULL, NULL, 'CL11111111111111111111111111111111', NULL, 'phone-1', 'h1', NULL, NULL, '3df0f3612b2960a9e1d586d47cf7d00772420fa8cb45e949d7071a5c5acce88f', 'e96f697f2da4af71238cf13ef690e49226cae9778a682a71f44b008be87b3484', NULL);
INSERT INTO public."auditHead" VALUES (1, 19, '2026-11-28T02:28:57.253Z', 'e96f697f2da4af71238cf13ef690e49226cae9778a682a71f44b008be87b3484', 6, '09d6697933fbf7b620618f1c2610f9ce6a10683ee0cb148e0d706f44856a4fc3');
INSERT INTO public.handovers VALUES ('h1', 'CL11111111111111111111111111111111', 'phone-1', 'c2VhbGVk', '56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', '2026-11-28T02:28:57.248Z', '2036-01-01T00:00:00.000Z', NULL, NULL);
INSERT INTO public.kysely_migration VALUES ('0001-people', '2026-11-28T02:28:57.107Z');
INSERT INTO public.kysely_migration VALUES ('0002-record', '2026-11-28T02:28:57.114Z');
INSERT INTO public.kysely_migration VALUES ('0003-limits', '2026-11-28T02:28:57.116Z');
INSERT INTO public.kysely_migration VALUES ('0004-submissions', '2026-11-28T02:28:57.120Z');
INSERT INTO public.kysely_migration VALUES ('0005-more-submissions', '2026-11-28T02:28:57.125Z');
INSERT INTO public.kysely_migration VALUES ('0006-handovers', '2026-11-28T02:28:57.127Z');
INSERT INTO public.kysely_migration VALUES ('0007-last-step', '2026-11-28T02:28:57.128Z');
INSERT INTO public.kysely_migration VALUES ('0008-proofs', '2026-11-28T02:28:57.131Z');
INSERT INTO public.kysely_migration VALUES ('0009-company-accounts', '2026-11-28T02:28:57.133Z');
INSERT INTO public.kysely_migration VALUES ('0010-company-sessions', '2026-11-28T02:28:57.135Z');
INSERT INTO public.kysely_migration VALUES ('0011-company-use', '2026-11-28T02:28:57.136Z');
INSERT INTO public.kysely_migration VALUES ('0012-passkeys', '2026-11-28T02:28:57.139Z');
INSERT INTO public.kysely_migration VALUES ('0014-company-second-factor', '2026-11-28T02:28:57.140Z');
INSERT INTO public.kysely_migration VALUES ('0015-person-versions', '2026-11-28T02:28:57.141Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.people VALUES ('28c6a52a-b465-4012-b261-03fd75a43ee0', 'An admin', 'admin@example.com', true, NULL, '2026-11-28 02:28:57.142+00', '2026-11-28 02:28:57.142+00', false, 'admin', NULL, NULL, 0);
INSERT INTO public.people VALUES ('56b013cf-4ede-4eab-a40a-36189195d0af', 'An operator', 'operator@example.com', true, NULL, '2026-11-28 02:28:57.143+00', '2026-11-28 02:28:57.143+00', false, 'operator', NULL, NULL, 0);
INSERT INTO public.people VALUES ('4680305b-e3c5-4461-8ed9-d50cd48ca9c3', 'An viewer', 'viewer@example.com', true, NULL, '2026-11-28 02:28:57.144+00', '2026-11-28 02:28:57.144+00', false, 'viewer', NULL, NULL, 0);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public."auditEvents"
    ADD CONSTRAINT "auditEvents_pkey" PRIMARY KEY (seq);
ALTER TABLE ONLY public."auditHead"
    ADD CONSTRAINT "auditHead_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public."companyRequests"
    ADD CONSTRAINT "companyRequests_account" UNIQUE (issuer, subject);
ALTER TABLE ONLY public."companyRequests"
    ADD CONSTRAINT "companyRequests_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public."countedChanges"
    ADD CONSTRAINT "countedChanges_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public.handovers
    ADD CONSTRAINT handovers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY ("tokenDigest");
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT "passkeys_credentialId_key" UNIQUE ("credentialId");
ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_email_key UNIQUE (email);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public."rateLimits"
    ADD CONSTRAINT "rateLimits_pkey" PRIMARY KEY (key);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_token_key UNIQUE (token);
ALTER TABLE ONLY public."twoFactors"
    ADD CONSTRAINT "twoFactors_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public."usedChallenges"
    ADD CONSTRAINT "usedChallenges_pkey" PRIMARY KEY (digest);
ALTER TABLE ONLY public.verifications
    ADD CONSTRAINT verifications_pkey PRIMARY KEY (id);
CREATE INDEX "accounts_issuer_accountId" ON public.accounts USING btree (issuer, "accountId");
CREATE INDEX "accounts_userId" ON public.accounts USING btree ("userId");
CREATE INDEX "auditEvents_action_seq" ON public."auditEvents" USING btree (action, seq);
CREATE INDEX "auditEvents_at" ON public."auditEvents" USING btree (at);
CREATE INDEX "auditEvents_listSid_seq" ON public."auditEvents" USING btree ("listSid", seq);
CREATE INDEX "auditEvents_personId_seq" ON public."auditEvents" USING btree ("personId", seq);
CREATE INDEX "auditEvents_result_seq" ON public."auditEvents" USING btree (result, seq);
CREATE INDEX "auditEvents_username_seq" ON public."auditEvents" USING btree (username, seq);
CREATE INDEX "companyRequests_personId" ON public."companyRequests" USING btree ("personId");
CREATE INDEX "countedChanges_personId" ON public."countedChanges" USING btree ("personId");
CREATE INDEX "handovers_expiresAt" ON public.handovers USING btree ("expiresAt");
CREATE INDEX "handovers_listSid_username_createdAt" ON public.handovers USING btree ("listSid", username, "createdAt");
CREATE INDEX "passkeys_personId" ON public.passkeys USING btree ("personId");
CREATE INDEX "rateLimits_arrivesAt" ON public."rateLimits" USING btree ("arrivesAt");
CREATE INDEX "sessions_companySid" ON public.sessions USING btree ("companySid");
CREATE INDEX "sessions_companySubject" ON public.sessions USING btree ("companySubject");
CREATE INDEX "sessions_userId" ON public.sessions USING btree ("userId");
CREATE UNIQUE INDEX submissions_id ON public.submissions USING btree (id);
CREATE UNIQUE INDEX "submissions_nameLock" ON public.submissions USING btree ("nameLock") WHERE ("nameLock" IS NOT NULL);
CREATE INDEX "submissions_openedAt" ON public.submissions USING btree ("openedAt");
CREATE INDEX "twoFactors_userId" ON public."twoFactors" USING btree ("userId");
CREATE INDEX "usedChallenges_expiresAt" ON public."usedChallenges" USING btree ("expiresAt");
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT "accounts_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public."companyRequests"
    ADD CONSTRAINT "companyRequests_personId_fkey" FOREIGN KEY ("personId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public."countedChanges"
    ADD CONSTRAINT "countedChanges_personId_fkey" FOREIGN KEY ("personId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT "invitations_personId_fkey" FOREIGN KEY ("personId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT "passkeys_personId_fkey" FOREIGN KEY ("personId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT "sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public."twoFactors"
    ADD CONSTRAINT "twoFactors_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.people(id) ON DELETE CASCADE;
