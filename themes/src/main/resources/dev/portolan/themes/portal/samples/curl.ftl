<#ftl attributes={"title": "curl", "notation": "shell", "colouring": "shell"}>
<#assign body = request.body>
<#assign implied = (body.kind == "none")?then("GET", "POST")>
curl<#if request.method == "HEAD"> --head<#elseif request.method != implied> -X ${request.method}</#if><#if request.answer == "stream"> -N</#if> ${request.url}<#rt>
<#if request.certificate>
 \
  --cert client.pem --key client-key.pem<#rt>
</#if>
<#list request.login as login>
 \
  <#if login.digest>--digest </#if>-u ${login.pair}<#rt>
</#list>
<#list request.allHeaders as header>
<#if header.word == "Cookie">
 \
  -b ${header.value}<#rt>
<#elseif !(body.kind == "form" && body.usual && header.word == "Content-Type")>
 \
  -H ${header.line}<#rt>
</#if>
</#list>
<#if body.kind == "form">
<#list body.fields as field>
 \
  --data-urlencode ${field.pair}<#rt>
<#else>
 \
  --data-raw ''<#rt>
</#list>
<#elseif body.kind == "multipart">
<#list body.parts as part>
<#if part.curl?has_content>
 \
  -F ${part.curl}<#rt>
<#else>
 \
  --form-string ${part.plain}<#rt>
</#if>
</#list>
<#elseif body.kind == "file">
 \
  --data-binary @${body.file}<#rt>
<#elseif body.kind != "none">
 \
  --data-raw ${body.text}<#rt>
</#if>
<#if request.answer == "binary">
 \
  -o response.bin<#rt>
</#if>
