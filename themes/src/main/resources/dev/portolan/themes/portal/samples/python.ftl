<#ftl attributes={"title": "Python", "colouring": "python", "indent": 4}>
<#assign body = request.body>
<#assign own = body.usual && (body.kind == "json" && body.data?has_content || body.kind == "form")>
<#assign headers = own?then(request.headers, request.allHeaders)>
<#assign verb = request.method?lower_case>
<#assign known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]?seq_contains(request.method)>
<#if request.variables?has_content>
import os

</#if>
import requests
<#list request.login as login><#if login.digest>
from requests.auth import HTTPDigestAuth
</#if></#list>

response = requests.<#if known>${verb}(<#else>request(
    "${request.method}",</#if>
    ${request.url},
<#if headers?has_content>
    headers={
<#list headers as header>
        ${header.name}: ${header.value},
</#list>
    },
</#if>
<#list request.login as login>
    auth=<#if login.digest>HTTPDigestAuth</#if>(${login.user}, ${login.password}),
</#list>
<#if request.certificate>
    cert=("client.pem", "client-key.pem"),
</#if>
<#if body.kind == "json" && body.data?has_content>
    json=${body.data},
<#elseif body.kind == "form">
<#if body.distinct>
    data={
<#list body.fields as field>
        ${field.name}: ${field.value},
</#list>
    },
<#else>
    data=[
<#list body.fields as field>
        (${field.name}, ${field.value}),
</#list>
    ],
</#if>
<#elseif body.kind == "multipart">
    files=[
<#list body.parts as part>
        (${part.name}, (<#if part.file?has_content>${part.file}, open(${part.file}, "rb")<#else>None, ${part.value}</#if><#if part.type?has_content || part.headers?has_content>, <#if part.type?has_content>${part.type}<#else>None</#if></#if><#if part.headers?has_content>, {<#list part.headers as header>${header.name}: ${header.value}<#sep>, </#list>}</#if>)),
</#list>
    ],
<#elseif body.kind == "file">
    data=open(${body.file}, "rb"),
<#elseif body.kind != "none">
    data=${body.text}.encode(),
</#if>
<#if request.answer == "stream">
    stream=True,
</#if>
)
<#if request.answer == "json">
print(response.status_code, response.json())
<#elseif request.answer == "text">
print(response.status_code, response.text)
<#elseif request.answer == "binary">
with open("response.bin", "wb") as file:
    file.write(response.content)
<#elseif request.answer == "stream">
for line in response.iter_lines(decode_unicode=True):
    print(line)
<#else>
print(response.status_code)
</#if>
