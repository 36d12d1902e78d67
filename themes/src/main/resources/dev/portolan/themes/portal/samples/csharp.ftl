<#ftl attributes={"title": "C#", "colouring": "csharp", "indent": 4}>
<#assign body = request.body>
<#assign known = {"GET": "Get", "HEAD": "Head", "POST": "Post", "PUT": "Put", "PATCH": "Patch", "DELETE": "Delete", "OPTIONS": "Options", "TRACE": "Trace"}>
<#if body.kind != "none">
using System.Net.Http.Headers;
</#if>
<#list request.login as login><#if !login.digest>
using System.Text;
</#if></#list>
<#if body.kind != "none" || request.login?has_content>

</#if>
<#if request.certificate>
// This API asks for a client certificate: give the client a handler that has it.
</#if>
<#list request.login as login>
<#if login.digest>
using var handler = new HttpClientHandler {
    Credentials = new System.Net.NetworkCredential(${login.user}, ${login.password}),
};
</#if>
</#list>
using var client = new HttpClient(<#list request.login as login><#if login.digest>handler</#if></#list>);
using var request = new HttpRequestMessage(
    <#if known[request.method]??>HttpMethod.${known[request.method]}<#else>new HttpMethod("${request.method}")</#if>,
    ${request.url});
<#list request.login as login><#if !login.digest>
request.Headers.TryAddWithoutValidation(
    "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(${login.pair})));
</#if></#list>
<#list request.headers as header>
request.Headers.TryAddWithoutValidation(${header.name}, ${header.value});
</#list>
<#if body.kind == "multipart">
var form = new MultipartFormDataContent();
<#list body.parts as part>
<#if part.file?has_content>
var part${part?index} = new StreamContent(File.OpenRead(${part.file}));
<#else>
var part${part?index} = new StringContent(${part.value});
</#if>
<#if part.type?has_content>
part${part?index}.Headers.ContentType = MediaTypeHeaderValue.Parse(${part.type});
</#if>
<#list part.headers as header>
part${part?index}.Headers.TryAddWithoutValidation(${header.name}, ${header.value});
</#list>
form.Add(part${part?index}, ${part.name}<#if part.file?has_content>, ${part.file}</#if>);
</#list>
request.Content = form;
<#elseif body.kind == "form">
request.Content = new FormUrlEncodedContent(new KeyValuePair<string, string>[] {
<#list body.fields as field>
    new(${field.name}, ${field.value}),
</#list>
});
<#elseif body.kind == "file">
request.Content = new StreamContent(File.OpenRead(${body.file}));
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${body.type});
<#elseif body.kind != "none">
request.Content = new StringContent(${body.text});
request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${body.type});
</#if>
<#if request.answer == "stream">
using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
while (await reader.ReadLineAsync() is { } line)
{
    Console.WriteLine(line);
}
<#else>
using var response = await client.SendAsync(request);
<#if request.answer == "binary">
await File.WriteAllBytesAsync("response.bin", await response.Content.ReadAsByteArrayAsync());
<#elseif request.answer == "nothing">
Console.WriteLine((int)response.StatusCode);
<#else>
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
</#if>
</#if>
