<#ftl attributes={"title": "PHP", "colouring": "php", "indent": 4}>
<#assign body = request.body>
<?php
$curl = curl_init(${request.url});
curl_setopt_array($curl, [
<#if request.method == "HEAD">
    CURLOPT_NOBODY => true,
<#elseif request.method != "GET" || body.kind != "none">
    CURLOPT_CUSTOMREQUEST => '${request.method}',
</#if>
<#if request.answer == "stream">
    CURLOPT_WRITEFUNCTION => function ($curl, $chunk) {
        echo $chunk;
        return strlen($chunk);
    },
<#else>
    CURLOPT_RETURNTRANSFER => true,
</#if>
<#if request.certificate>
    CURLOPT_SSLCERT => 'client.pem',
    CURLOPT_SSLKEY => 'client-key.pem',
</#if>
<#list request.login as login>
<#if login.digest>
    CURLOPT_HTTPAUTH => CURLAUTH_DIGEST,
</#if>
    CURLOPT_USERPWD => ${login.pair},
</#list>
<#if request.allHeaders?has_content || body.kind == "multipart">
    CURLOPT_HTTPHEADER => [
<#list request.allHeaders as header>
        ${header.line},
</#list>
<#if body.kind == "multipart">
        'Content-Type: ' . ${body.type},
</#if>
    ],
</#if>
<#if body.kind == "json" && body.data?has_content>
    CURLOPT_POSTFIELDS => json_encode(${body.data}),
<#elseif body.kind == "form" && body.distinct>
    CURLOPT_POSTFIELDS => http_build_query([
<#list body.fields as field>
        ${field.name} => ${field.value},
</#list>
    ]),
<#elseif body.kind == "multipart">
    CURLOPT_POSTFIELDS => implode([
<#list body.chunks as chunk>
        <#if chunk.file?has_content>file_get_contents(${chunk.file})<#else>${chunk.text}</#if>,
</#list>
    ]),
<#elseif body.kind == "file">
    CURLOPT_POSTFIELDS => file_get_contents(${body.file}),
<#elseif body.kind != "none">
    CURLOPT_POSTFIELDS => ${body.text},
</#if>
]);
<#if request.answer == "stream">
curl_exec($curl);
<#elseif request.answer == "binary">
file_put_contents('response.bin', curl_exec($curl));
<#elseif request.answer == "nothing">
curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
<#else>
$answer = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $answer;
</#if>
