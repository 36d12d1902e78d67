<#ftl attributes={"title": "PowerShell", "colouring": "powershell"}>
<#assign body = request.body>
<#assign known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "MERGE"]?seq_contains(request.method)>
<#assign sends = body.kind != "none" && !request.bodiless>
<#if request.bodiless>
# Invoke-RestMethod cannot send the body that this API asks for with GET.
</#if>
<#list request.login as login><#if login.digest>
# Invoke-RestMethod cannot answer the challenge of Digest authentication.
</#if></#list>
<#if body.kind == "multipart" && sends>
$form = [System.Net.Http.MultipartFormDataContent]::new()
<#list body.parts as part>
<#if part.file?has_content>
$part = [System.Net.Http.StreamContent]::new((Get-Item ${part.file}).OpenRead())
<#else>
$part = [System.Net.Http.StringContent]::new(${part.value})
</#if>
<#if part.type?has_content>
$part.Headers.ContentType = ${part.type}
</#if>
<#list part.headers as header>
$part.Headers.Add(${header.name}, ${header.value})
</#list>
$form.Add($part, ${part.name}<#if part.file?has_content>, ${part.file}</#if>)
</#list>
</#if>
$request = @{
  <#if known>Method<#else>CustomMethod</#if> = '${request.method}'
  Uri = ${request.url}
<#if request.headers?has_content || request.login?has_content>
  Headers = @{
<#list request.login as login><#if !login.digest>
    Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${login.pair}))
</#if></#list>
<#list request.headers as header>
    ${header.name} = ${header.value}
</#list>
  }
</#if>
<#if request.certificate>
  Certificate = Get-PfxCertificate 'client.pfx'
</#if>
<#if sends>
<#if body.kind == "multipart">
  Body = $form
<#else>
  ContentType = ${body.type}
<#if body.kind == "file">
  InFile = ${body.file}
<#else>
  Body = ${body.text}
</#if>
</#if>
</#if>
<#if request.answer == "binary">
  OutFile = 'response.bin'
</#if>
}
<#if request.answer == "stream">
# The lines come all at once: Invoke-RestMethod waits for the last one.
</#if>
Invoke-RestMethod @request
