<#ftl attributes={"title": "HTTP", "notation": "http", "colouring": "http"}>
<#assign body = request.body>
${request.method} ${request.target} HTTP/1.1
Host: ${request.host}
<#list request.login as login>
Authorization: <#if login.digest>Digest<#else>Basic</#if> $CREDENTIALS
</#list>
<#list request.allHeaders as header>
${header.word}: ${header.value}
</#list>
<#if body.kind == "multipart">
Content-Type: ${body.type}

<#list body.chunks as chunk>
<#if chunk.file?has_content>(the bytes of ${chunk.file})<#else>${chunk.text}</#if><#t>
</#list>
<#elseif body.kind == "file">

(the bytes of ${body.file})
<#elseif body.kind != "none">

${body.text}
</#if>
