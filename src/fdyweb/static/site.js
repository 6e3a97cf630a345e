// Pages work without this: it counts down, copies, counts recipients, refreshes boards and fills the second column.
(function(){
  'use strict';
  var two=function(n){return (n<10?'0':'')+n}, $=function(s,r){return Array.prototype.slice.call((r||document).querySelectorAll(s))};
  var get=function(url){return fetch(url,{credentials:'same-origin'}).then(function(r){if(!r.ok||r.redirected) throw r; return r})};

  // The server says how many seconds are left; this machine's clock is never asked.
  function count(c){
    var left=+c.dataset.left, from=performance.now();
    var tick=function(){
      var s=Math.max(0,left-Math.floor((performance.now()-from)/1000));
      c.textContent=Math.floor(s/3600)+':'+two(Math.floor(s/60)%60)+':'+two(s%60);
      // When the window opens the page is asked for anew. When it closes the page stays: it holds the ticket, and a check-in may be on its way.
      if(s===0){clearInterval(timer); if('reload' in c.dataset) setTimeout(function(){location.reload()},1500)}
    }, timer=setInterval(tick,1000); tick();
  }
  function copy(b){
    b.hidden=false;
    b.addEventListener('click',function(){
      var from=document.getElementById(b.dataset.copy), told=document.getElementById(b.dataset.told);
      var said=function(ok){told.textContent=ok?told.dataset.ok:told.dataset.no; if(!ok){from.focus();from.select()}};
      if(navigator.clipboard) navigator.clipboard.writeText(from.value).then(function(){said(true)},function(){said(false)}); else said(false);
    });
  }

  function print(b){b.hidden=false; b.addEventListener('click',function(){window.print()})}

  // A board asks again every four seconds while it is looked at, unless it is paused. The order of its lines stays.
  // That of a task that is not out has no figures yet: it waits to be another page.
  var on=true;
  function board(b){
    var pause=b.querySelector('[data-pause]'), lost=b.querySelector('[data-lost]'), pane=b.closest('.pane');
    var set=function(name,text){var e=b.querySelector('[data-n="'+name+'"]'); if(e&&e.textContent!==text) e.textContent=text};
    if(pause){pause.hidden=false; pause.addEventListener('click',function(){
      on=!on; $('[data-pause]').forEach(function(p){p.textContent=on?p.dataset.pause:p.dataset.go;p.setAttribute('aria-pressed',String(!on))});
    })}
    setInterval(function(){
      if(!on||document.hidden||!b.offsetParent) return;
      get(b.dataset.board).then(function(r){return r.json()}).then(function(v){
        if(lost) lost.hidden=true; set('as_of',v.as_of); set('percent',v.total?v.percent.toFixed(1):'—'); set('unit',v.total?'%':''); set('done',v.done.toLocaleString('en')); set('total',v.total.toLocaleString('en'));
        // Another state of the task, or a unit that is not drawn yet: the page itself is another one.
        if($('[data-state]').some(function(e){return e.dataset.state!==v.stage})||Object.keys(v.lines).some(function(at){return !$('[data-line]',pane).some(function(li){return li.dataset.line===at})})){location.reload();return}
        v.parts.forEach(function(p){
          $('li[data-part="'+p[0]+'"]',b).forEach(function(e){e.querySelector('b').textContent=p[1].toLocaleString('en'); if(p[1]) e.hidden=false});
          $('rect[data-piece="'+p[0]+'"]',b).forEach(function(e){e.setAttribute('x',p[3]+'%');e.setAttribute('width',p[2]+'%')});
        });
        $('[data-line]',pane).forEach(function(li){
          var l=v.lines[li.dataset.line]; if(!l) return;
          li.querySelector('.p').textContent=l[1]?l[2].toFixed(1)+'%':'—';
          li.querySelector('[data-of]').textContent=l[0].toLocaleString('en')+' / '+l[1].toLocaleString('en');
          li.querySelector('[data-missing]').textContent=(l[1]-l[0]).toLocaleString('en');
          li.querySelector('rect').setAttribute('width',l[2]+'%');
        });
      }).catch(function(){if(lost) lost.hidden=false});
    },4000);
  }

  // One press is one form: a second one within four seconds is dropped. What brings a file leaves the page as it is.
  function once(f){f.addEventListener('submit',function(e){
    if(e.submitter&&'file' in e.submitter.dataset) return;
    if(f.dataset.sent){e.preventDefault();return} f.dataset.sent='1';
    var busy=function(on){$('button',f).forEach(function(b){if(on) b.setAttribute('aria-busy','true'); else b.removeAttribute('aria-busy')})};
    busy(true); setTimeout(function(){delete f.dataset.sent; busy(false)},4000);  // a page that asked for a file stays
  })}

  // Everybody of a list at once, as many as may be sent.
  function all(b){
    var boxes=$('[type=checkbox]',b.form), say=function(){var n=boxes.filter(function(i){return i.checked}).length; b.textContent=n?b.dataset.none.replace('{n}',n):b.dataset.all; return n>0};
    b.hidden=false; say(); b.form.addEventListener('change',say);
    b.addEventListener('click',function(){var on=say(); boxes.forEach(function(i,n){i.checked=!on&&n<500}); say()});
  }

  // Leaving with something typed asks first; sending it does not. A form that came back unsaved says so: its page knows nothing of it.
  function unsaved(f){
    var typed=f.dataset.unsaved==='1', sent=false;
    f.addEventListener('input',function(){typed=true; sent=false});
    f.addEventListener('submit',function(e){if(e.defaultPrevented) return; sent=true; f.elements.unsaved.value=typed?'1':''});
    window.addEventListener('beforeunload',function(e){if(typed&&!sent){e.preventDefault(); e.returnValue=true}});
  }

  // A password is shown while its button is pressed in, and its rules are ticked while it is typed.
  function show(b){
    var input=document.getElementById(b.dataset.show); b.hidden=false;
    b.addEventListener('click',function(){var on=input.type==='password'; input.type=on?'text':'password'; b.setAttribute('aria-pressed',String(on))});
  }
  function rules(list){
    var input=document.getElementById(list.dataset.rules), kept={
      length:function(v){return v.length>=10}, mixed:function(v){return /\p{L}/u.test(v)&&/\d/.test(v)}, phone:function(v){return !!v&&!/1[3-9]\d{9}/.test(v)}
    };
    input.addEventListener('input',function(){$('[data-rule]',list).forEach(function(li){
      var ok=kept[li.dataset.rule](input.value); li.classList.toggle('ok',ok); li.firstChild.textContent=ok?'✓':'○'; li.querySelector('.sr').hidden=!ok;
    })});
  }

  function start(root){
    $('[data-show]',root).forEach(show); $('[data-rules]',root).forEach(rules);
    $('[data-left]',root).forEach(count); $('[data-copy]',root).forEach(copy); $('[data-print]',root).forEach(print); $('[data-board]',root).forEach(board); $('[data-all]',root).forEach(all); $('form',root).forEach(once); $('[data-unsaved]',root).forEach(unsaved);
  }
  start(document);
  // The open row is in sight, in a list longer than its column.
  $('.pane-list li a[aria-current]').forEach(function(a){
    var pane=a.closest('.pane'), at=a.getBoundingClientRect(); if(at.bottom>pane.clientHeight) pane.scrollTop+=at.top-pane.clientHeight/2;
  });

  // The second column of a list shows its first entry, where there is room for two columns.
  var empty=document.querySelector('[data-first]');
  if(empty&&window.matchMedia('(min-width:1080px)').matches){
    var first=empty.dataset.first;
    get(first).then(function(r){return r.text()}).then(function(text){
      var found=new DOMParser().parseFromString(text,'text/html').querySelector('.pane-detail'); if(!found) return;
      $('h1',found).forEach(function(h){var small=document.createElement('h2'); small.append.apply(small,Array.prototype.slice.call(h.childNodes)); h.replaceWith(small)});
      empty.replaceChildren.apply(empty,Array.prototype.slice.call(found.childNodes)); start(empty);
      var here=$('.pane-list a[href]').filter(function(a){return a.href===new URL(first.replace(/[?&]peek=1$/,''),location.href).href})[0];
      if(here) here.setAttribute('aria-current','true');
    }).catch(function(){});
  }

  // What stands in a control, as the server says it: a choice by its label, a moment as 今天 or its date, in full with the weekday.
  function said(input,words,full){
    var value=input.value.trim();
    if(value&&input.selectedOptions) return input.selectedOptions[0].text;
    if(value&&input.type==='number') return (+value).toLocaleString('en');
    if(!value||input.type!=='datetime-local') return value;
    var p=value.split(/\D/), date=(p[0]===words.year?words.date:words.dated).replace('{year}',p[0]).replace('{month}',+p[1]).replace('{day}',+p[2]);
    return (full?date+' '+words.weekdays[new Date(p[0],p[1]-1,p[2]).getDay()]:words.near[value.slice(0,10)]||date)+' '+p[3]+':'+p[4];
  }

  // The composer: how many a choice reaches, 300 ms after the last change; and what it will look like.
  var form=document.querySelector('[data-count]');
  if(form){
    var out=document.getElementById('count'), looks=document.querySelector('[data-preview]'), words=JSON.parse(looks.dataset.preview), wait;
    form.querySelector('[value=count]').hidden=true;
    var ask=function(){
      var q=$('[name^="a-"]:checked,[name^="a-"][type=hidden]',form).map(function(i){return encodeURIComponent(i.name)+'='+encodeURIComponent(i.value)}).join('&');
      get(form.dataset.count+'?'+q).then(function(r){return r.json()}).then(function(v){
        out.textContent=v.text;
      }).catch(function(){});
    };
    form.addEventListener('change',function(e){if(/^a-/.test(e.target.name)){clearTimeout(wait);wait=setTimeout(ask,300)}}); ask();
    form.addEventListener('input',function(e){
      var name=e.target.name.replace(/^f-/,'');
      $('[data-when="'+name+'"]',looks).forEach(function(o){o.hidden=!e.target.value.trim()});
      $('[data-of="'+name+'"]',looks).forEach(function(o){
        var text=said(e.target,words,'full' in o.dataset), most=+o.dataset.most; o.textContent=(most&&text.length>most?text.slice(0,most-1)+'…':text)||o.dataset.empty||'—';
      });
    });
  }
})();
