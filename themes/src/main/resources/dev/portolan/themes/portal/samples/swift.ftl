<#ftl attributes={"title": "Swift", "colouring": "swift"}>
<#assign body = request.body>
import Foundation

<#if request.certificate>
// This API asks for a client certificate: answer the session's challenge with it.
</#if>
<#if request.bodiless>
// URLSession cannot send the body that this API asks for with GET.
</#if>
<#list request.login as login><#if login.digest>
// Digest authentication: answer the session's challenge with name and password.
</#if></#list>
var request = URLRequest(url: URL(string: ${request.url})!)
<#if request.method != "GET">
request.httpMethod = "${request.method}"
</#if>
<#list request.login as login><#if !login.digest>
request.setValue("Basic " + Data((${login.pair}).utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
</#if></#list>
<#list request.bodiless?then(request.headers, request.allHeaders) as header>
request.setValue(${header.value}, forHTTPHeaderField: ${header.name})
</#list>
<#if !request.bodiless>
<#if body.kind == "multipart">
request.setValue(${body.type}, forHTTPHeaderField: "Content-Type")
var body = Data()
<#list body.chunks as chunk>
body.append(<#if chunk.file?has_content>try Data(contentsOf: URL(fileURLWithPath: ${chunk.file}))<#else>Data(${chunk.text}.utf8)</#if>)
</#list>
request.httpBody = body
<#elseif body.kind == "file">
request.httpBody = try Data(contentsOf: URL(fileURLWithPath: ${body.file}))
<#elseif body.kind != "none">
request.httpBody = Data(${body.text}.utf8)
</#if>
</#if>

<#if request.answer == "stream">
let (bytes, _) = try await URLSession.shared.bytes(for: request)
for try await line in bytes.lines {
    print(line)
}
<#else>
let (data, response) = try await URLSession.shared.data(for: request)
<#if request.answer == "binary">
try data.write(to: URL(fileURLWithPath: "response.bin"))
</#if>
<#if request.answer == "nothing" || request.answer == "binary">
print((response as! HTTPURLResponse).statusCode)
<#else>
print((response as! HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))
</#if>
</#if>
