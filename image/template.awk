# Makes of template.yaml the one that deploys images: no function has code of its own to be zipped, a runtime, a handler or
# a snapshot; each has an image, which sam build makes for the processor that was laid out for, and a start of its own that
# sets the JVM's flags.
/^  [A-Za-z]+:$/ { resource = substr($1, 1, length($1) - 1) }
/^    # Where the Makefile is that sam build runs/ { next }
resource == "Architecture" && /^    Default: / { print "    Default: " architecture; next }
/^        # The native HTTP client may be loaded/, /^        JAVA_TOOL_OPTIONS: / { next }
/^    (CodeUri: bin\/|Runtime: |SnapStart: )/ { next }
/^    Metadata: (&built|\*built)/ {
  printf "    Metadata: { DockerContext: ., Dockerfile: Dockerfile, DockerTag: 'c%s', DockerBuildArgs: { FUNCTION: %s } }\n", tag, resource
  next
}
/^      Handler: / { print "      PackageType: Image"; next }
{ print }
