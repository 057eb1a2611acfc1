# Makes of template.yaml the one that deploys images: no function has code of its own to be zipped, a runtime, a handler or
# a snapshot; each has an image, which sam build makes.
/^  [A-Za-z]+:$/ { resource = substr($1, 1, length($1) - 1) }
/^    # Where the Makefile is that sam build runs/ { next }
/^    (CodeUri: bin\/|Runtime: |SnapStart: )/ { next }
/^    Metadata: (&built|\*built)/ {
  printf "    Metadata: { DockerContext: ., Dockerfile: Dockerfile, DockerTag: 'c%s', DockerBuildArgs: { FUNCTION: %s } }\n", tag, resource
  next
}
/^      Handler: / { print "      PackageType: Image"; next }
{ print }
