<#ftl attributes={"title": "TypeScript", "notation": "javascript", "colouring": "typescript", "indent": 2}>
<#assign types = true>
<#include "/samples/parts/fetch.ftl">
