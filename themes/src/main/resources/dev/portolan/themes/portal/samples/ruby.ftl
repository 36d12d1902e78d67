<#ftl attributes={"title": "Ruby", "colouring": "ruby"}>
<#assign body = request.body>
<#assign known = {"GET": "Get", "HEAD": "Head", "POST": "Post", "PUT": "Put", "PATCH": "Patch", "DELETE": "Delete", "OPTIONS": "Options", "TRACE": "Trace"}>
<#if body.kind == "json" && body.data?has_content>
require "json"
</#if>
require "net/http"

<#list request.login as login><#if login.digest>
# Net::HTTP cannot answer the challenge of Digest authentication.
</#if></#list>
uri = URI(${request.url})
<#if known[request.method]??>
request = Net::HTTP::${known[request.method]}.new(uri)
<#else>
request = Net::HTTPGenericRequest.new("${request.method}", ${(body.kind != "none")?c}, true, uri)
</#if>
<#list request.login as login><#if !login.digest>
request.basic_auth(${login.user}, ${login.password})
</#if></#list>
<#list request.allHeaders as header>
request[${header.name}] = ${header.value}
</#list>
<#if body.kind == "json" && body.data?has_content>
request.body = JSON.generate(${body.data})
<#elseif body.kind == "form">
request.body = URI.encode_www_form([
<#list body.fields as field>
  [${field.name}, ${field.value}],
</#list>
])
<#elseif body.kind == "multipart">
request["Content-Type"] = ${body.type}
request.body = [
<#list body.chunks as chunk>
  <#if chunk.file?has_content>File.binread(${chunk.file})<#else>${chunk.text}.b</#if>,
</#list>
].join
<#elseif body.kind == "file">
request.body = File.binread(${body.file})
<#elseif body.kind != "none">
request.body = ${body.text}
</#if>

options = { use_ssl: uri.scheme == "https" }
<#if request.certificate>
options[:cert] = OpenSSL::X509::Certificate.new(File.read("client.pem"))
options[:key] = OpenSSL::PKey.read(File.read("client-key.pem"))
</#if>
<#if request.answer == "stream">
Net::HTTP.start(uri.host, uri.port, options) do |http|
  http.request(request) do |response|
    rest = +""
    response.read_body do |chunk|
      rest << chunk
      while (line = rest.slice!(/\A.*\n/))
        puts line
      end
    end
  end
end
<#else>
response = Net::HTTP.start(uri.host, uri.port, options) { |http| http.request(request) }
<#if request.answer == "binary">
File.binwrite("response.bin", response.body)
<#elseif request.answer == "nothing">
puts response.code
<#else>
puts response.code, response.body
</#if>
</#if>
