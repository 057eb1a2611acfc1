# Thabian: `make run` plays it on this machine, `make test` proves it. Needs JDK 25 and Maven.

.DEFAULT_GOAL := run
include bin/Makefile
# A short start matters more on a laptop than a fast tenth minute.
JAVA_FLAGS := -XX:TieredStopAtLevel=1 -XX:+UseSerialGC

.PHONY: run laptop package test simulate attack format third-party sbom screenshots speed bench bench-start bench-load bench-pure bench-nation mutation fuzz lint-api preflight deploy \
	image deploy-image stack-up stack-deploy stack-test stack-down

run: laptop ## start the laptop stack; options: make run ARGS="--memory --port 9090"
	@exec $(JAVA_HOME)/bin/java $(JAVA_FLAGS) -jar local/target/local-1-SNAPSHOT.jar $(ARGS)

package: artefacts laptop ## build without the gates: what is deployed, in target/artefacts, and the laptop stack

laptop: jdk
	@$(MVN) -q -Dquick -Dmaven.test.skip=true package

test: jdk ## every gate and every test; the format is looked at beside the compiler
	@$(MVN) -q -N validate & format=$$!; $(MVN) -pl functions,local verify && wait $$format

simulate: jdk ## play the seeded simulation; one run again, with its trace: make simulate RUNS=1 SEED=15
	@$(MVN) -q -pl functions -Djacoco.skip -Dtest=SimulationTest$(if $(SEED),,,CrowdTest) -Dsimulate.runs=$(or $(RUNS),10000) \
		-Dsimulate.seed=$(or $(SEED),2564) -Dsimulate.organisations=$(or $(ORGANISATIONS),10000) verify

attack: jdk ## what a stranger who has the letter's QR comes to, in three ways, and that honest offices notice nothing
	@$(MVN) -q -pl functions,local -Djacoco.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=AttackTest verify | grep "^attack"

format: jdk ## put the Java sources into the house's format
	$(MVN) -q -N com.diffplug.spotless:spotless-maven-plugin:apply

third-party: jdk ## write the lists of other people's libraries anew
	$(MVN) -q -Dquick -Dmaven.test.skip=true package org.codehaus.mojo:license-maven-plugin:add-third-party -pl functions,local
	@for module in functions local; do cp $$module/target/generated-sources/license/THIRD-PARTY.txt $$module/; done

sbom: jdk ## write target/bom.json: every library that is deployed or that the laptop runs, with its licence (CycloneDX); not offline
	@$(MVN) -q -Dquick -Dmaven.test.skip=true package org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom

screenshots: jdk ## take the README's pictures anew
	$(MVN) -q -pl functions,local -Djacoco.skip -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false verify

speed: jdk ## what a clerk waits for on a weak phone with a weak network, from the QR to the slip, in Chromium
	@$(MVN) -q -pl functions,local -Djacoco.skip -Dtest=Speed -Dsurefire.failIfNoSpecifiedTests=false verify | grep "^speed"

bench: laptop ## how fast the packaged function is, beside a Node one, into docs/performance.md: make bench ROUNDS=9
	@bench/run $(or $(ROUNDS),15)

bench-start: laptop ## seconds from the start of the laptop's JVM to the first page
	@JAVA_FLAGS="$(JAVA_FLAGS)" bench/start.sh

bench-load: laptop ## registrations a second of the whole country through HTTP, beside the same writes straight to the store
	@JAVA_FLAGS="$(JAVA_FLAGS)" bench/load

bench-pure: laptop ## microseconds and bytes of what takes time without the store (JMH): make bench-pure OPTIONS="-f 3"
	@bench/pure $(OPTIONS)

bench-nation: jdk ## the board, the roster and the sweep of the whole country, beside the store's own reads; minutes
	@$(MVN) -q -pl functions,local -Djacoco.skip -Dload=true -Dtest=NationalReadTest -Dsurefire.failIfNoSpecifiedTests=false verify | grep "^nation"

mutation: jdk ## mutation testing of the domain (PIT)
	$(MVN) -q -pl functions -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage

fuzz: jdk ## look for bytes that a reader of strangers' bytes neither reads nor refuses (Jazzer): make fuzz DOOR=list SECONDS=600
	@bin/fuzz $(or $(DOOR),request) $(or $(SECONDS),600)

lint-api: ## lint the OpenAPI document with an independent linter, a warning being an error; needs npx of Node 20.19 or later
	REDOCLY_TELEMETRY=off npx --yes @redocly/cli@2.77.0 lint --extends=recommended-strict functions/src/main/resources/thabian/json/openapi.json

preflight: ## look whether a stage can be deployed and will work; changes nothing: make preflight STAGE=dev
	@bin/preflight $(or $(STAGE),dev) $(ARGS)

deploy: preflight ## onto AWS: make deploy STAGE=dev; options of sam deploy: ARGS="--no-execute-changeset"
	ARCHITECTURE=$$(bin/architecture $(or $(STAGE),dev)) sam build && bin/deploy $(or $(STAGE),dev) $(ARGS)

image: jdk ## build the functions' images, each with its AOT cache, in Docker: make image ARCHITECTURE=x86_64
	@docker info > /dev/null 2>&1 || { \
		echo "No Docker answers here, and images are built in it. image/lay-out lays out what they hold without (docs/operations.md)." >&2; exit 1; }
	image/lay-out $(ARCHITECTURE)
	for function in $(foreach f,Public Staff Authorizer Mail Delivery Sweep,$(f)Function); do \
		docker build --platform linux/$(subst x86_64,amd64,$(ARCHITECTURE)) --build-arg FUNCTION=$$function \
			--tag thabian-$$(echo $$function | tr A-Z a-z) target/image/$(ARCHITECTURE) || exit 1; done

deploy-image: preflight ## onto AWS as images, for a stack of its own: make deploy-image STAGE=dev
	image/lay-out $$(bin/architecture $(or $(STAGE),dev))
	sam build --template target/image/$$(bin/architecture $(or $(STAGE),dev))/template.yaml && bin/deploy $(or $(STAGE),dev) --resolve-image-repos $(ARGS)

# On a stand-in for AWS (docs/stand-ins.md). STAND_IN is a profile of compose.yaml.
STAND_IN ?= ministack
ENDPOINT ?= http://127.0.0.1:4566
TOKENS ?= http://127.0.0.1:4580/local/staff-token?provinces=76&role=officer
MACHINE := $(if $(filter aarch64 arm64,$(shell uname -m)),arm64,x86_64)

stack-up: laptop ## start a stand-in for AWS and an issuer, in Docker: make stack-up STAND_IN=localstack
	@docker compose version > /dev/null 2>&1 && docker info > /dev/null 2>&1 || { \
		echo "No Docker with Compose answers here, and stand-ins for AWS run in it. make test plays the journey without (docs/stand-ins.md)." >&2; exit 1; }
	docker compose --profile $(STAND_IN) up --detach --wait

stack-deploy: laptop ## deploy onto a stand-in: make stack-deploy ENDPOINT=http://127.0.0.1:4566 PARAMETERS="Stage=dev"
	@$(MAKE) --no-print-directory artefacts ARCHITECTURE=$(MACHINE)
	@$(JAVA_HOME)/bin/java $(JAVA_FLAGS) -cp local/target/local-1-SNAPSHOT.jar thabian.local.standin.StandInDeploy $(ENDPOINT) target/artefacts/$(MACHINE) $(PARAMETERS)

stack-test: jdk ## play the journey there: make stack-test ENDPOINT=http://127.0.0.1:4566; ADDRESS=, where the API answers elsewhere
	@$(MVN) -q -pl functions,local -Djacoco.skip -Dtest=DeployedJourneyTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dstack.endpoint=$(ENDPOINT) -Dstack.address=$(ADDRESS) '-Dstack.tokens=$(TOKENS)' verify

stack-down: ## stop them, and forget all that they keep
	docker compose --profile ministack --profile localstack down --volumes
