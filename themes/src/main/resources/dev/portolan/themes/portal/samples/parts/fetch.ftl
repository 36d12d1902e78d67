<#-- fetch, for JavaScript and TypeScript. types: whether types are written down. -->
<#assign body = request.body>
<#assign files = body.kind == "file">
<#list body.parts as part><#if part.file?has_content><#assign files = true></#if></#list>
<#if files && !request.bodiless>
import { openAsBlob } from "node:fs";
</#if>
<#if request.answer == "binary">
import { writeFile } from "node:fs/promises";
</#if>
<#if files && !request.bodiless || request.answer == "binary">

</#if>
<#if request.certificate>
// fetch cannot show the client certificate that this API asks for.
</#if>
<#if request.bodiless>
// fetch cannot send the body that this API asks for with GET.
</#if>
<#if request.method == "TRACE">
// fetch cannot send TRACE.
</#if>
<#list request.login as login><#if login.digest>
// fetch cannot answer the challenge of Digest authentication.
</#if></#list>
<#if body.kind == "multipart" && !request.bodiless>
const form = new FormData();
<#list body.parts as part>
<#list part.headers as header>
// FormData cannot send the header ${header.line} of the next part.
</#list>
<#if part.file?has_content>
form.append(${part.name}, await openAsBlob(${part.file}<#if part.type?has_content>, { type: ${part.type} }</#if>), ${part.file});
<#elseif part.type?has_content>
form.append(${part.name}, new Blob([${part.value}], { type: ${part.type} }));
<#else>
form.append(${part.name}, ${part.value});
</#if>
</#list>

</#if>
<#assign headers = request.bodiless?then(request.headers, request.allHeaders)>
<#assign sends = body.kind != "none" && !request.bodiless>
<#assign plain = request.method == "GET" && !headers?has_content && !request.login?has_content && !sends>
const response<#if types>: Response</#if> = await fetch(${request.url}<#if !plain>, {
<#if request.method != "GET">
  method: "${request.method}",
</#if>
<#if headers?has_content || request.login?has_content>
  headers: {
<#list request.login as login><#if !login.digest>
    Authorization: "Basic " + btoa(${login.pair}),
</#if></#list>
<#list headers as header>
    ${header.name}: ${header.value},
</#list>
  },
</#if>
<#if sends>
<#if body.kind == "json">
  body: <#if body.data?has_content>JSON.stringify(${body.data})<#else>${body.text}</#if>,
<#elseif body.kind == "form">
  body: new URLSearchParams(<#if body.distinct>{
<#list body.fields as field>
    ${field.name}: ${field.value},
</#list>
  }<#else>[
<#list body.fields as field>
    [${field.name}, ${field.value}],
</#list>
  ]</#if>),
<#elseif body.kind == "multipart">
  body: form,
<#elseif body.kind == "file">
  body: await openAsBlob(${body.file}),
<#else>
  body: ${body.text},
</#if>
</#if>
}</#if>);
<#if request.answer == "json">
console.log(response.status, await response.json());
<#elseif request.answer == "text">
console.log(response.status, await response.text());
<#elseif request.answer == "binary">
await writeFile("response.bin", new Uint8Array(await response.arrayBuffer()));
<#elseif request.answer == "stream">
const reader = response.body<#if types>!</#if>.pipeThrough(new TextDecoderStream()).getReader();
let rest = "";
for (let read = await reader.read(); !read.done; read = await reader.read()) {
  const lines = (rest + read.value).split("\n");
  rest = lines.pop()<#if types>!</#if>;
  lines.forEach((line) => console.log(line));
}
console.log(rest);
<#else>
console.log(response.status);
</#if>
