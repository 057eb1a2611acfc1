# Thabian: `make run` plays it on this machine, `make test` proves it. Needs JDK 25 and Maven.

export JAVA_HOME := $(shell ./bin/jdk25)
export MAVEN_OPTS := --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED $(MAVEN_OPTS)
MVN := mvn -B -ntp

.PHONY: run test format screenshots mutation package clean

run: jdk ## start the laptop stack; options: make run ARGS="--memory --port 9090"
	@$(MVN) -q -Dquick -Dmaven.test.skip=true package
	@exec $(JAVA_HOME)/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar local/target/local-1-SNAPSHOT.jar $(ARGS)

test: jdk ## every gate and every test
	$(MVN) verify

format: jdk ## put the Java sources into the house's format
	$(MVN) -q -pl functions,local com.diffplug.spotless:spotless-maven-plugin:3.11.0:apply

screenshots: jdk ## take the README's pictures anew
	$(MVN) -q -pl functions,local -Djacoco.skip -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false verify

mutation: jdk ## mutation testing of the domain (PIT)
	$(MVN) -q -pl functions -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage

.PHONY: jdk
jdk:
	@test -n "$(JAVA_HOME)" || { echo "Thabian needs a JDK 25 and found none: install one (https://adoptium.net) or set JAVA_HOME to it." >&2; exit 1; }
