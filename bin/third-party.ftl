<#-- THIRD-PARTY.txt, by license-maven-plugin: the licences, and below each the libraries that are under it. -->
Libraries of other people, by licence, as their publishers state it. Made by `make third-party`; not to be edited.
<#list licenseMap as licence>
<#assign others = licence.value?filter(library -> library.groupId != "thabian")>
<#if others?has_content>

${licence.key}
<#list others as library>
  ${library.groupId}:${library.artifactId}:${library.version}
</#list>
</#if>
</#list>
