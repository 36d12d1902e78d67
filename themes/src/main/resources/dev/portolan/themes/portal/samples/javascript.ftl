<#ftl attributes={"title": "JavaScript", "notation": "javascript", "colouring": "javascript", "indent": 2}>
<#assign types = false>
<#include "/samples/parts/fetch.ftl">
